/** States of the pad at a warm-up, and with the lines of the list being called. */
import type { Stage } from "../src/lib/protocol";
import { mine, NOW, type Scene, shared } from "./pad.parts";
import { warmup } from "./warmup.states";

const SCRIPT = [
  { id: "1", part: "opener", text: "Je vous dérange ?", team: false, mine: false },
  { id: "2", part: "context", text: "Levée de fonds annoncée ce mois-ci.", team: false, mine: false },
  { id: "3", part: "pretext", text: "Vous recrutez trois commerciaux ce trimestre.", team: true, mine: true },
] as const;
const WARMING = {
  mine: mine({
    script: SCRIPT,
    warmup: {
      number: 1,
      partners: [
        { name: "Jean-Baptiste de La Tour", colour: 3 },
        { name: "Nadia", colour: 1 },
      ],
      written: [
        {
          objection: "no_canvassing",
          question: "answer",
          text: "Moi non plus. Trente secondes, et vous me dites si je rappelle.",
          answer: "00",
          posted: true,
          signed: false,
        },
      ],
      votes: ["01"],
    },
  }),
};
const lobbyWarm = (stage: Stage) =>
  shared(
    { warmup: warmup(NOW, 4, { stage, vote_at: NOW + 402_000 }) },
    { phase: "lobby", round: 0, started_at: null, round_ends_at: null },
  );
const breakWarm = shared(
  { warmup: warmup(NOW, 4, { stage: "writing", vote_at: NOW + 402_000 }) },
  { phase: "break", break_ends_at: NOW + 600_000, round_ends_at: null },
);

export const warming: Readonly<Record<string, Scene>> = {
  warm_lobby: { ...WARMING, shared: lobbyWarm("writing") },
  warm: { ...WARMING, shared: lobbyWarm("writing"), does: "open:warmup" },
  warm_vote: { ...WARMING, shared: lobbyWarm("voting"), does: "open:warmup" },
  warm_break: { ...WARMING, shared: breakWarm },
  script: { ...WARMING, does: "open:script" },
  script_line: { mine: mine({ script: SCRIPT, echo: null }) },
  script_lobby: { ...WARMING, shared: lobbyWarm("writing"), does: "open:script" },
};
