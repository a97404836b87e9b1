/** The reveal's pages that have something to show, and which of them comes after and before the one that stands. */
import type { Curtain } from "./protocol";

type Turned = Pick<Curtain, "step" | "steps" | "bare">;

interface Page {
  /** Its number for the server, which counts bare pages too. */
  readonly step: number;
  readonly name: string;
}

export const pages = ({ steps, bare }: Turned): Page[] =>
  steps.map((name, i) => ({ step: i + 1, name })).filter(({ name }) => !bare.includes(name));

export const pageAfter = (curtain: Turned): Page | undefined =>
  pages(curtain).find(({ step }) => step > curtain.step);

export const pageBefore = (curtain: Turned): Page | undefined =>
  pages(curtain).findLast(({ step }) => step < curtain.step);
