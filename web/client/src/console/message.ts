/** The host's words on the wall, for a few minutes. */
import { html, nothing, type TemplateResult } from "lit";
import { hour, t } from "../lib/i18n";
import { button, submit } from "./button";
import { askAndShut, type Desk } from "./desk";

const LONGEST = 120;
const MINUTES = [1, 5, 15] as const;
const READY = ["console.message.water", "console.message.gather", "console.message.steady"] as const;
const MINUTE = 60_000;
/** A message ends in the future: the past is refused. */
const SOON_MS = 2_000;

export function messageSheet(desk: Desk): TemplateResult {
  const under = desk.asking.has("message");
  return html`${shown(desk)}
    <form class="stack" @submit=${(event: Event) => send(desk, event)}>
      <label for="message">${t("console.message.label")}</label>
      <textarea class="field" id="message" name="text" maxlength=${LONGEST} required></textarea>
      <div class="ready">${READY.map((key) => html`<button type="button" class="button" @click=${put}>${t(key)}</button>`)}</div>
      <fieldset><legend>${t("console.message.for")}</legend>
        <div class="seg three">${MINUTES.map(
          (n, i) =>
            html`<label class="choice"><input type="radio" name="minutes" value=${n} ?checked=${i === 1}>
              <span>${t("console.minutes", { n })}</span></label>`,
        )}</div></fieldset>
      <p class="hint">${t("console.message.how")}</p>
      ${submit(under, t("console.message.go"))}
    </form>`;
}

function shown(desk: Desk): TemplateResult | typeof nothing {
  const { message } = desk.shared;
  if (!message || message.until <= desk.now) return nothing;
  const hide = () =>
    void desk.ask("message:off", {
      c: "show_message",
      text: message.text,
      until: Math.round(desk.now) + SOON_MS,
    });
  return html`<p class="shown"><span dir="auto">${t("console.quoted", { words: message.text })}</span>
    <small>${t("console.message.until", { hour: hour(message.until) })}</small>${button(desk, "message:off", t("console.message.off"), hide)}</p>`;
}

function put(event: Event): void {
  const pressed = event.currentTarget as HTMLButtonElement;
  const field = pressed.form?.elements.namedItem("text");
  if (field instanceof HTMLTextAreaElement) field.value = pressed.textContent?.trim() ?? "";
}

function send(desk: Desk, event: Event): void {
  event.preventDefault();
  if (desk.asking.has("message")) return;
  const data = new FormData(event.currentTarget as HTMLFormElement);
  const text = String(data.get("text") ?? "").trim();
  const until = Math.round(desk.now) + Number(data.get("minutes")) * MINUTE;
  if (text) void askAndShut(desk, "message", { c: "show_message", text, until });
}
