/** The form of a new sprint: its figures follow the choices, and a stepper counts people. */
import { band, fill, type Hint, type Hope, hint, noneInTen, type Table } from "./odds";

const MOST_PEOPLE = 30;

export function followChoices(form: HTMLFormElement): void {
  const table = JSON.parse(form.querySelector("[data-table]")?.textContent ?? "{}") as Table;
  const draw = () => redraw(form, table);
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-by]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      step(form, Number(button.dataset["by"]));
      draw();
    });
  }
  form.addEventListener("input", draw);
  draw();
}

const field = (form: HTMLFormElement, name: string): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

/** People, as typed, within what the floor holds. */
export function people(form: HTMLFormElement): number {
  const typed = Number(field(form, "people")?.value);
  return Math.min(MOST_PEOPLE, Math.max(1, Number.isFinite(typed) ? Math.round(typed) : 1));
}

function step(form: HTMLFormElement, by: number): void {
  const input = field(form, "people");
  if (input) input.value = String(Math.min(MOST_PEOPLE, Math.max(1, people(form) + by)));
}

function redraw(form: HTMLFormElement, table: Table): void {
  const plan = table[String(new FormData(form).get("preset"))];
  const count = people(form);
  const hope = plan?.people[count - 1];
  if (!plan || !hope) return;
  const [low, high] = band(hope[1]);
  say(form, "[data-sentence]", "words", { people: count, minutes: plan.minutes, dials: hope[0], low, high });
  meetings(form, hope);
  picture(form, low, hope[1], high);
  field(form, "goal_doors")?.setAttribute("placeholder", String(hope[1]));
}

function say(form: HTMLFormElement, where: string, which: string, figures: Record<string, number>): void {
  const element = form.querySelector<HTMLElement>(where);
  if (element) element.textContent = fill(element.dataset[which] ?? "", figures);
}

function meetings(form: HTMLFormElement, [, , , perMille]: Hope): void {
  const which: Hint = hint(perMille);
  say(form, "[data-meetings]", which, { times: noneInTen(perMille), meetings: Math.round(perMille / 1000) });
  goal(form, which === "some", Math.floor(perMille / 1000));
}

/** A goal of meetings is offered from three expected ones on: below, it would measure luck. */
function goal(form: HTMLFormElement, offered: boolean, expected: number): void {
  const place = form.querySelector<HTMLElement>("[data-goal-meetings]");
  const input = field(form, "goal_meetings");
  if (!place || !input) return;
  place.hidden = !offered;
  input.disabled = !offered;
  input.setAttribute("placeholder", String(expected));
}

/** The band from low to high on a scale three times as wide, with the expected doors on it: the figures never touch. */
function picture(form: HTMLFormElement, low: number, doors: number, high: number): void {
  const drawn = form.querySelector<HTMLElement>("[data-band]");
  if (!drawn) return;
  drawn.hidden = false;
  const span = high - low;
  const from = Math.max(0, low - span);
  const at = (n: number) => `${(((n - from) / (high + span - from)) * 100).toFixed(1)}%`;
  drawn.style.setProperty("--low", at(low));
  drawn.style.setProperty("--mid", at(doors));
  drawn.style.setProperty("--high", at(high));
  for (const [i, n] of [low, doors, high].entries()) {
    const label = drawn.querySelectorAll("span")[i];
    if (label) label.textContent = String(n);
  }
}
