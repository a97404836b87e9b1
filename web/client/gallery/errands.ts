/** What a server would answer to a host's page: links given out, a QR that works once, the pulse. */
import { NOW } from "./console.parts";

const MINUTE = 60_000;
const given = (id: string, label: string, since: number, seen: number | null, here = false) => ({
  ...{ id, label, since: NOW - since * MINUTE, seen: seen === null ? null : NOW - seen * MINUTE, here },
});

const ANSWERS: Readonly<Record<string, object>> = {
  walls: {
    walls: [
      given("a", "here", 42, 0, true),
      given("b", "tv", 40, 12),
      given("c", "link", 1500, 1440),
      given("d", "link", 3, null),
    ],
  },
  hosts: { hosts: [given("e", "Gwenaëlle", 31, 0, true), given("f", "", 4, null)] },
  pulse: { answers: 7, energy: 42, again: 6 },
  moves: { qr: "qr.svg", until: NOW + 10 * MINUTE },
  invitations: { qr: "qr.svg", until: NOW + 10 * MINUTE, code: "BCDFGHJK", place: "192.168.1.20:8000/h" },
};

/** `?cut=1`: the server answers nothing. */
export function answerErrands(cut: boolean): void {
  const real = window.fetch;
  window.fetch = async (input, init) => {
    const answer = ANSWERS[String(input).split("/").at(-1) ?? ""];
    if (!answer) return real(input, init);
    return new Response(JSON.stringify(cut ? { code: "cut" } : answer), { status: cut ? 503 : 200 });
  };
}
