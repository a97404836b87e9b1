/** The pulse's place among the sections. */
import { html, type TemplateResult } from "lit";
import type { Desk } from "../desk";
import "./pulse_element";

export const pulse = ({ page }: Desk): TemplateResult =>
  html`<console-pulse .sprint=${page.sprint.id}></console-pulse>`;
