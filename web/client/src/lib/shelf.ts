/** The taps on this phone's disk, in IndexedDB: they survive a reload, a killed tab, days. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Item } from "./item";
import type { Mode } from "./protocol";

/** An item as it lies on the disk, in the order of `n`; never with the status `sent`, which is of a link. */
export interface Kept extends Item {
  readonly n?: number;
  readonly sprint: string;
  /** The epoch of the log that stored it. */
  readonly epoch?: number;
}

/** What proves this phone's seat to a log that came back from a backup without it; `at`: since when. */
export interface Join {
  readonly ticket: string;
  readonly name: string;
  readonly colour: number;
  readonly mode: Mode;
  readonly at: number;
}

interface Disk extends DBSchema {
  joins: { key: string; value: Join };
  taps: { key: number; value: Kept; indexes: { key: string; sprint: string } };
  finals: { key: string; value: number };
}

type Database = IDBPDatabase<Disk>;

/** How long what is stored stays on the phone after its sprint is final: until then it can heal a restore. */
export const KEEP_MS = 24 * 60 * 60 * 1000;

/** Of a sprint whose end this phone never saw. */
const OLD_MS = 30 * KEEP_MS;

export class Shelf {
  #opening: Promise<Database> | null = null;

  /** Add at the end; safe to do again. Resolves when it is on the disk, not before. */
  put(kept: Kept): Promise<void> {
    return this.#with(async (database) => {
      const change = database.transaction("taps", "readwrite", { durability: "strict" });
      if (!(await change.store.index("key").getKey(kept.key))) await change.store.add(kept);
      await change.done;
    });
  }

  /** Change taps in place, against whatever another tab has made of them. */
  alter(keys: Iterable<string>, change: (kept: Kept) => Kept): Promise<void> {
    return this.#with(async (database) => {
      const transaction = database.transaction("taps", "readwrite");
      for (const key of keys) {
        const found = await transaction.store.index("key").get(key);
        if (found) await transaction.store.put(change(found));
      }
      await transaction.done;
    });
  }

  /** The taps of a sprint, in the order in which they were made. */
  list(sprint: string): Promise<Kept[]> {
    return this.#with((database) => database.getAllFromIndex("taps", "sprint", sprint));
  }

  /** The sprints of which something is not stored yet. */
  async waiting(): Promise<string[]> {
    const taps = await this.#with((database) => database.getAll("taps"));
    return [...new Set(taps.filter(({ status }) => status === "kept").map(({ sprint }) => sprint))];
  }

  /** How this phone joined a sprint. */
  join(sprint: string): Promise<Join | undefined> {
    return this.#with((database) => database.get("joins", sprint));
  }

  /** Keep it; nothing: forget it, and every tap of that sprint with it. */
  keepJoin(sprint: string, join: Join | null): Promise<void> {
    return this.#with(async (database) => {
      const change = database.transaction(["taps", "joins"], "readwrite");
      const [taps, joins] = [change.objectStore("taps"), change.objectStore("joins")];
      if (join) await joins.put(join, sprint);
      else {
        await joins.delete(sprint);
        for (const n of await taps.index("sprint").getAllKeys(sprint)) await taps.delete(n);
      }
      await change.done;
    });
  }

  /** Remember when a sprint became final. */
  seal(sprint: string, at: number): Promise<void> {
    return this.#with(async (database) => {
      await database.put("finals", at, sprint);
    });
  }

  /** Let go of what was stored for sprints long final, or so long ago that no backup needs it. What was
   * refused stays: nobody deletes it silently. */
  trim(now: number): Promise<void> {
    return this.#with(async (database) => {
      const change = database.transaction(["taps", "finals", "joins"], "readwrite");
      const [taps, joins] = [change.objectStore("taps"), change.objectStore("joins")];
      const finals = change.objectStore("finals");
      const due = async (sprint: string, at: number) =>
        now >= Math.min(at + OLD_MS, ((await finals.get(sprint)) ?? Number.POSITIVE_INFINITY) + KEEP_MS);
      for await (const { value, primaryKey } of taps)
        if (value.status === "stored" && (await due(value.sprint, value.t_tap)))
          await taps.delete(primaryKey);
      for await (const { value, primaryKey } of joins)
        if (await due(primaryKey, value.at)) await joins.delete(primaryKey);
      for await (const { value, primaryKey } of finals)
        if (now >= value + OLD_MS) await finals.delete(primaryKey);
      await change.done;
    });
  }

  /** iOS cuts a page in the background off its database: try once more on a new connection. */
  async #with<T>(work: (database: Database) => Promise<T>): Promise<T> {
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

  #open(): Promise<Database> {
    this.#opening ??= openDB<Disk>("phoning-floor", 1, {
      upgrade(database) {
        const taps = database.createObjectStore("taps", { keyPath: "n", autoIncrement: true });
        taps.createIndex("key", "key", { unique: true });
        taps.createIndex("sprint", "sprint");
        database.createObjectStore("finals");
        database.createObjectStore("joins");
      },
      terminated: () => {
        this.#opening = null;
      },
    });
    return this.#opening;
  }
}
