/** The rules of a sprint as the presets make them, for fixtures. */
import { KINDS, type Rules } from "../src/lib/protocol";

export const rules: Rules = {
  rounds: [{ length_ms: 3_600_000, break_ms: 0 }],
  points: { dial: 1, pickup: 3, connect: 5, conversation: 8, meeting: 20, cap: 20 },
  kinds: Object.keys(KINDS),
  expected_dials: 180,
  expected_doors: 24,
  goal_doors: 24,
  goal_meetings: 0,
  freeze: true,
  game: "together",
  extras: [],
  seed: 7,
  teams: 0,
  picked: false,
  capacity: 60,
  grace_ms: 600_000,
  sound: "off",
  remote: false,
  demo: 0,
  version: 1,
};
