/** Support on the one line above the keys: heard, asked for, given in one tap. */
import { countdown, many, t } from "../../lib/i18n";
import type { Cheers, Hands, Pulse, SharedState } from "../../lib/protocol";
import type { Glance } from "../glance";
import { isDoor } from "../heads";
import type { Held } from "../held";
import type { Line } from "../lines";
import { breather, GIVEN_MS, HARD_MS, justGave, saidHard, waitMs } from "./taps";

const HEARD_MS = 8_000;
const PING_MS = 120_000;
const PULSE_MS = 30_000;
const THANKS_MS = 2_500;

export function line(now: Glance, held: Held): Line | null {
  const said = [pinged(held), heard(held), thanks(held), hard(now, held), breathing(held), offer(now, held)];
  return said.reduce((best, one) => (one && (!best || one.weight > best.weight) ? one : best), null);
}

/** « X aimerait souffler deux minutes avec toi »: for two minutes, or until it is read. */
function pinged(held: Held): Line | null {
  const { remote, memory } = held;
  const last = remote.heard.findLast((one) => one.moment.type === "ping");
  if (last?.moment.type !== "ping" || remote.elapsed() - last.at > PING_MS) return null;
  const mark = `ping.${last.moment.id}`;
  if (memory.hasRead(mark)) return null;
  const read = () => {
    memory.read([mark]);
    remote.changed();
  };
  return {
    weight: 58,
    icon: "talk",
    words: t("support.ping", { name: last.moment.name }),
    look: "paper",
    acts: [{ icon: "check", name: t("support.read"), does: read }],
  };
}

/** Hands of the last seconds, for one's own door or for all. */
function heard({ remote }: Held): Line | null {
  const since = remote.elapsed() - HEARD_MS;
  const cheers = remote.heard.filter((one) => one.at > since && one.moment.type === "cheers");
  const hands = cheers.flatMap((one) => (one.moment as Cheers).hands);
  if (hands.length === 0) return null;
  const own = new Set(
    (remote.session.shared?.pulses ?? []).filter((pulse) => isMine(pulse, remote)).map(({ id }) => id),
  );
  const forMe = hands.filter((one) => own.has(one.pulse));
  const told = forMe.length > 0 ? forMe : hands;
  const words = (["clap", "courage"] as const)
    .map(
      (what) => [what, told.filter((one) => one.what === what).reduce((sum, { n }) => sum + n, 0)] as const,
    )
    .filter(([, n]) => n > 0)
    .map(([what, n]) => many(`support.heard.${what}`, n))
    .join(", ");
  return {
    weight: forMe.length > 0 ? 46 : 35,
    icon: "clap",
    words: forMe.length > 0 ? t("support.heard.you", { words }) : words,
    look: "lit",
  };
}

function isMine(pulse: Pulse, remote: Held["remote"]): boolean {
  return remote.session.mine?.lines.some(({ at, kind }) => at === pulse.at && kind === pulse.kind) ?? false;
}

function thanks({ remote }: Held): Line | null {
  const { outbox } = remote.session;
  const wait = waitMs(outbox, Date.now());
  if (wait > 0 && justGave(outbox, Date.now(), GIVEN_MS / 6))
    return {
      weight: 45,
      icon: "clap",
      words: t("support.enough", { n: Math.ceil(wait / 1000) }),
      look: "calm",
    };
  if (!justGave(outbox, Date.now(), THANKS_MS)) return null;
  return { weight: 45, icon: "clap", words: t("support.given"), look: "calm" };
}

/** Somebody asks; whoever asked is told that it was heard. */
function hard(now: Glance, held: Held): Line | null {
  const until = now.shared?.support.hard_until ?? 0;
  if (now.now >= until) return null;
  if (saidHard(held.remote.session.outbox, Date.now() - HARD_MS))
    return { weight: 25, icon: "clap", words: t("support.asked"), look: "calm" };
  return { weight: 44, icon: "door", words: t("support.hard"), acts: hands(held, 0) };
}

function breathing(held: Held): Line | null {
  const found = breather(held, Date.now());
  if (!found) return null;
  const leave = () => {
    held.memory.read([found.mark]);
    held.remote.changed();
  };
  return {
    weight: 43,
    icon: "clock",
    words: t("support.breathe", { left: countdown(found.left) }),
    look: "calm",
    acts: [{ icon: "close", name: t("support.breathe.end"), does: leave }],
  };
}

/** A colleague's call just told, else the floor: one tap, when nothing else is said. */
function offer(now: Glance, held: Held): Line | null {
  const { shared } = now;
  if (!shared || shared.players < 2 || shared.when.phase !== "live") return null;
  if (waitMs(held.remote.session.outbox, Date.now()) > 0) return null;
  const pulse = shared.pulses.find(
    (one) => now.now - one.at < PULSE_MS && isDoor(one.kind) && !isMine(one, held.remote),
  );
  if (!pulse)
    return { weight: 5, icon: null, words: calm(shared, now.now), look: "calm", acts: hands(held, 0) };
  const words = pulse.name ? t("support.door.named", { name: pulse.name }) : t("support.door");
  return { weight: 15, icon: "door", words, look: "calm", acts: hands(held, pulse.id) };
}

/** With nothing to tell, one minute in three says how usual it is to have no meeting yet. */
function calm({ odds, totals }: SharedState, now: number): string {
  const told = totals.meetings === 0 && odds.talks > 0 && odds.none_in_ten > 0;
  return told && Math.floor(now / 60_000) % 3 === 0
    ? t("support.odds", { n: odds.none_in_ten })
    : t("support.floor");
}

function hands({ remote }: Held, pulse: number): NonNullable<Line["acts"]> {
  const give = (what: Hands["what"]) => () => void remote.send({ c: "give_support", what, pulse });
  return [
    { icon: "clap", name: t("support.clap"), does: give("clap") },
    { icon: "courage", name: t("support.courage"), does: give("courage") },
  ];
}
