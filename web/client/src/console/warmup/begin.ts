/** Beginning a warm-up: its two objections, those of the last sprint unless the host picks others. */
import { html, nothing, type TemplateResult } from "lit";
import { t } from "../../lib/i18n";
import { OBJECTIONS } from "../../lib/protocol";
import { submit } from "../button";
import { askAndShut, type Desk } from "../desk";

interface Proposal {
  objections: readonly string[];
  title: string;
  here: boolean;
}

/** Asked once a page and sprint; without an answer the classic ones stand. */
let asked: { sprint: number | string; proposal: Proposal | null } | null = null;

const CLASSIC: Proposal = { objections: ["no_time", "has_supplier"], title: "", here: false };

export function beginSheet(desk: Desk): TemplateResult {
  const proposal = proposed(desk);
  if (!proposal) return html`<p class="lead">${t("ui.loading")}</p>`;
  const begin = (event: Event) => {
    event.preventDefault();
    if (desk.asking.has("warmup")) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const objections = [...new Set(data.getAll("objection").map(String))];
    void askAndShut(desk, "warmup", { c: "begin_warmup", objections });
  };
  return html`<p class="lead">${t("warmup_console.how")}</p>
    <p class="hint">${whence(proposal)}</p>
    <form class="stack" @submit=${begin}>
      ${proposal.objections.map((code, at) => choice(code, at))}
      ${desk.shared.people < 2 ? html`<p class="note-line">${t("warmup_console.few")}</p>` : nothing}
      ${submit(desk.asking.has("warmup"), t("warmup_console.begin"))}
    </form>`;
}

function whence({ title, here }: Proposal): string {
  if (here) return t("warmup_console.from.here");
  return title ? t("warmup_console.from", { title }) : t("warmup_console.classic");
}

function choice(chosen: string, at: number): TemplateResult {
  const id = `objection-${at}`;
  return html`<div class="stack"><label for=${id}>${t("warmup_console.door", { n: at + 1 })}</label>
    <select class="field" id=${id} name="objection">
      ${Object.keys(OBJECTIONS).map((code) => html`<option value=${code} ?selected=${code === chosen}>${t(`objection.${code}`)}</option>`)}
    </select></div>`;
}

function proposed(desk: Desk): Proposal | null {
  const { id } = desk.page.sprint;
  if (asked?.sprint !== id) {
    asked = { sprint: id, proposal: null };
    void ask(id).then((proposal) => {
      asked = { sprint: id, proposal };
      desk.redraw();
    });
  }
  return asked.proposal;
}

async function ask(sprint: number | string): Promise<Proposal> {
  try {
    const answer = await fetch(`/sprints/${sprint}/warmup`, { headers: { Accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as Proposal) : CLASSIC;
  } catch {
    return CLASSIC;
  }
}
