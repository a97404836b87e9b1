/** A session that stands still, for galleries and tests: it shows what it is given and keeps what is tapped. */
import type { Item, Made } from "./item";
import { mint } from "./key";
import type { Change, Session } from "./session";

type Fields = Partial<
  Pick<Session, "shared" | "mine" | "lead" | "link" | "presence" | "outbox" | "farewell"> & { now: number }
>;

/** A session to look at; `set` changes it and tells whoever subscribed. */
export type StillSession = Session & { set(fields: Fields, moments?: Change["moments"]): void };

export function stillSession(fields: Fields = {}): StillSession {
  const told = new Set<(change: Change) => void>();
  const session = {
    shared: null,
    mine: null,
    lead: null,
    presence: null,
    farewell: null,
    divergences: 0,
    outbox: [] as readonly Item[],
    link: { state: "live", since: 0, dataAt: 0 } as Session["link"],
    ...fields,
    now: () => fields.now ?? Date.now(),
    async tap(command: Item["command"], made?: Made) {
      const { key, at } = made ?? { key: mint(session.now()), at: session.now() };
      const item: Item = { key, command, t_tap: at, status: "kept" };
      session.set({ outbox: [...session.outbox, item] });
      return item;
    },
    ask: async () => ({ type: "accepted", k: "", seq: 1, dup: false, late: false }) as const,
    answer: async () => undefined,
    takeOver: () => undefined,
    renew: async () => undefined,
    forget: async () => undefined,
    subscribe(call: (change: Change) => void) {
      told.add(call);
      return () => told.delete(call);
    },
    set(changed: Fields, moments: Change["moments"] = []) {
      const { now, ...rest } = changed;
      if (now !== undefined) fields.now = now;
      Object.assign(session, rest);
      const all = { shared: true, mine: true, lead: true, link: true, outbox: true, presence: true };
      for (const call of told) call({ ...all, moments });
    },
  };
  return session;
}
