/** The taps on this phone's disk, in IndexedDB: they survive a reload, a killed tab, days. */
import { done, found, openDisk } from "./disk";
import type { Item } from "./item";
import type { Mode } from "./protocol";

/** An item as it lies on the disk, in the order of `n`; never with the status `sent`, which is of a link. */
export interface Kept extends Item {
  readonly n?: number;
  readonly sprint: string;
  /** Whose: a phone may change hands within a sprint. */
  readonly rep?: string | undefined;
  /** The epoch of the log that stored it. */
  readonly epoch?: number;
}

/** What proves this phone's seat to a log that came back from a backup without it; `at`: since when. */
export interface Join {
  readonly ticket: string;
  readonly rep?: string;
  readonly name: string;
  readonly colour: number;
  readonly mode: Mode;
  readonly at: number;
}

type Store = "taps" | "joins" | "finals";

/** How long what is stored stays on the phone after its sprint is final: until then it can heal a restore. */
export const KEEP_MS = 24 * 60 * 60 * 1000;

/** Of a sprint whose end this phone never saw. */
const OLD_MS = 30 * KEEP_MS;

export class Shelf {
  #opening: Promise<IDBDatabase> | null = null;

  /** Add at the end; safe to do again. Resolves when it is on the disk, not before. */
  put(kept: Kept): Promise<void> {
    return this.#with(async (database) => {
      const change = database.transaction("taps", "readwrite", { durability: "strict" });
      const written = done(change);
      const taps = change.objectStore("taps");
      taps.index("key").getKey(kept.key).onsuccess = ({ target }) => {
        if ((target as IDBRequest).result === undefined) taps.add(kept);
      };
      await written;
    });
  }

  /** Change taps in place, against whatever another tab has made of them. */
  alter(keys: Iterable<string>, change: (kept: Kept) => Kept): Promise<void> {
    return this.#change(["taps"], async ([taps]) => {
      for (const key of keys) {
        const tap: Kept | undefined = await found(taps.index("key").get(key));
        if (tap) await found(taps.put(change(tap)));
      }
    });
  }

  /** The taps of a sprint, in the order in which they were made. */
  list(sprint: string): Promise<Kept[]> {
    return this.#read("taps", (taps) => taps.index("sprint").getAll(sprint));
  }

  /** The sprints of which something is not stored yet. */
  async waiting(): Promise<string[]> {
    const taps: Kept[] = await this.#read("taps", (store) => store.getAll());
    return [...new Set(taps.filter(({ status }) => status === "kept").map(({ sprint }) => sprint))];
  }

  /** How this phone joined a sprint. */
  join(sprint: string): Promise<Join | undefined> {
    return this.#read("joins", (joins) => joins.get(sprint));
  }

  /** Keep it; nothing: forget it, and every tap of that sprint with it. */
  keepJoin(sprint: string, join: Join | null): Promise<void> {
    return this.#change(["taps", "joins"], async ([taps, joins]) => {
      if (join) await found(joins.put(join, sprint));
      else {
        await found(joins.delete(sprint));
        for (const n of await found(taps.index("sprint").getAllKeys(sprint))) await found(taps.delete(n));
      }
    });
  }

  /** Remember when a sprint became final. */
  seal(sprint: string, at: number): Promise<void> {
    return this.#change(["finals"], async ([finals]) => void (await found(finals.put(at, sprint))));
  }

  /** Let go of what was stored for sprints long final, or so long ago that no backup needs it. What was
   * refused stays: nobody deletes it silently. `now` is of this phone's clock, as its taps are; `known` of
   * the server's, as an end is: a phone four days ahead still holds what was stored this morning. */
  trim(now: number, known = now): Promise<void> {
    return this.#change(["taps", "joins", "finals"], async ([taps, joins, finals]) => {
      const ends = await entries<number>(finals);
      const due = (sprint: IDBValidKey, at: number) =>
        now >= at + OLD_MS || known >= (ends.get(sprint) ?? Number.POSITIVE_INFINITY) + KEEP_MS;
      for (const [n, { status, sprint, t_tap }] of await entries<Kept>(taps))
        if (status === "stored" && due(sprint, t_tap)) await found(taps.delete(n));
      for (const [sprint, { at }] of await entries<Join>(joins))
        if (due(sprint, at)) await found(joins.delete(sprint));
      for (const [sprint, at] of ends) if (known >= at + OLD_MS) await found(finals.delete(sprint));
    });
  }

  #read<T>(store: Store, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    return this.#with((database) => found(ask(database.transaction(store).objectStore(store))));
  }

  #change<const Names extends readonly Store[]>(
    names: Names,
    work: (stores: { [N in keyof Names]: IDBObjectStore }) => Promise<void>,
  ): Promise<void> {
    return this.#with(async (database) => {
      const change = database.transaction(names, "readwrite");
      const stores = names.map((name) => change.objectStore(name));
      const [written] = await Promise.all([done(change), work(stores as never)]);
      return written;
    });
  }

  /** iOS cuts a page in the background off its database: try once more on a new connection. */
  async #with<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open());
    } catch {
      this.#opening?.then(
        (database) => database.close(),
        () => undefined,
      );
      this.#opening = null;
      return work(await this.#open());
    }
  }

  #open(): Promise<IDBDatabase> {
    this.#opening ??= openDisk("phoning-floor", made, () => {
      this.#opening = null;
    });
    return this.#opening;
  }
}

function made(database: IDBDatabase): void {
  const taps = database.createObjectStore("taps", { keyPath: "n", autoIncrement: true });
  taps.createIndex("key", "key", { unique: true });
  taps.createIndex("sprint", "sprint");
  database.createObjectStore("finals");
  database.createObjectStore("joins");
}

/** A store's entries by their keys. */
async function entries<T>(store: IDBObjectStore): Promise<Map<IDBValidKey, T>> {
  const asked = [found(store.getAllKeys()), found(store.getAll())] as const;
  const [keys, values] = await Promise.all(asked);
  return new Map(keys.map((key, at) => [key, values[at] as T]));
}
