/** A warm-up with so many answers under each of its two lintels, of every length. */
import type { Warmup } from "../src/lib/protocol";

const ANSWERS = [
  "Moi non plus. Trente secondes, et vous me dites si je rappelle.",
  "Demain 9 h 10 ou jeudi 14 h 20 ?",
  "Très bien. Et si vous ne gardiez qu’une chose de votre outil, ce serait laquelle ? C’est de celle-là que je veux vous parler, et de rien d’autre, en deux minutes montre en main, promis.",
  "Depuis quand ?",
  "Justement : c’est quand on n’a pas le temps que deux minutes font gagner la matinée.",
  "Anticonstitutionnellement-vôtre, je rappelle.",
] as const;
const VOTES = [7, 4, 2, 1, 0, 0] as const;

export function warmup(now: number, answers: number, change: Partial<Warmup> = {}): Warmup {
  const kept = change.stage === "ended";
  const cards = (door: number) =>
    Array.from({ length: answers }, (_, at) => ({
      id: `${door}${at}`,
      text: ANSWERS[(at + door) % ANSWERS.length] ?? "",
      name: at === 1 ? "Gwenaëlle" : "",
      votes: VOTES[at % VOTES.length] ?? 0,
      kept: kept && at === 0,
    }));
  return {
    number: 1,
    stage: "voting",
    vote_at: now - 1000,
    until: now + 100_000,
    ended_at: null,
    writing: 0,
    lintels: [
      { objection: "no_canvassing", cards: cards(0) },
      { objection: "has_supplier", cards: cards(1) },
    ],
    ...change,
  };
}
