/** The views that a screen is told, each followed to the server's own position and checked against its digest. */
import { digest } from "./digest";
import type { Beat, Delta, Position, Snapshot, States, View } from "./protocol";
import { advance, type Seen, seen } from "./view";

/** How many heartbeats a snapshot may take before it is asked again. */
const PATIENCE_BEATS = 3;

export class Views {
  /** How often a digest was not the server's: 0 unless there is a bug. */
  divergences = 0;
  readonly #seen = new Map<View, Seen>();
  /** Views asked anew, whose snapshot has not come: with the heartbeats since. */
  readonly #asked = new Map<View, number>();
  readonly #trailing = new Set<View>();
  readonly #digests = new WeakMap<object, number>();

  state<V extends View>(view: V): States[V] | null {
    return (this.#seen.get(view)?.state as States[V] | undefined) ?? null;
  }

  /** What a hello says has been seen; a view that is to be told anew is left out. */
  positions(): Partial<Record<View, Position>> {
    const known = [...this.#seen].filter(([view]) => !this.#asked.has(view));
    return Object.fromEntries(known.map(([view, { epoch, seq }]) => [view, { epoch, seq }]));
  }

  take(snapshot: Snapshot): void {
    this.#seen.set(snapshot.view, seen(snapshot));
    this.#asked.delete(snapshot.view);
    this.#trailing.delete(snapshot.view);
  }

  /** Whether the delta was followed; if not, its view is to be asked anew. */
  follow(delta: Delta): boolean {
    const before = this.#seen.get(delta.view);
    const after = before && tried(before, delta);
    if (after) this.#seen.set(delta.view, after);
    return Boolean(after);
  }

  /** The views to be asked anew after a heartbeat: what is not what the server says it is, or was asked
   * and has not come. One that is merely behind gets a heartbeat's time. */
  check(beat: Beat): View[] {
    const views = Object.keys(beat.views) as View[];
    return views.filter((view) => (this.#asked.has(view) ? this.#waited(view) : this.#differs(view, beat)));
  }

  /** Mark a view as asked anew; false if it already is. */
  ask(view: View): boolean {
    if (this.#asked.has(view)) return false;
    this.#asked.set(view, 0);
    return true;
  }

  #waited(view: View): boolean {
    const beats = (this.#asked.get(view) ?? 0) + 1;
    if (beats < PATIENCE_BEATS) this.#asked.set(view, beats);
    else this.#asked.delete(view);
    return beats >= PATIENCE_BEATS;
  }

  #differs(view: View, beat: Beat): boolean {
    const theirs = beat.views[view];
    const ours = this.#seen.get(view);
    if (!theirs || !ours || ours.epoch !== beat.epoch || ours.seq > theirs.seq) return true;
    if (ours.seq < theirs.seq) return this.#trails(view);
    this.#trailing.delete(view);
    if (this.#digest(ours.state) === theirs.hash) return false;
    this.divergences += 1;
    return true;
  }

  #trails(view: View): boolean {
    const already = this.#trailing.has(view);
    this.#trailing.add(view);
    return already;
  }

  #digest(state: object): number {
    const known = this.#digests.get(state) ?? digest(state);
    this.#digests.set(state, known);
    return known;
  }
}

/** A step that does not fit is a hole like any other. */
function tried(before: Seen, delta: Delta): Seen | null {
  try {
    return advance(before, delta);
  } catch {
    return null;
  }
}
