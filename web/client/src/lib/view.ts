/** A view of a sprint on this screen: its state, how a delta changes it, and the digest that proves it. */
import type { Delta, Op, Path, Position, Snapshot, States, View } from "./protocol";

/** What one view shows, and how far it has come. */
export interface Seen<V extends View = View> extends Position {
  readonly state: States[V];
}

export const seen = (frame: Snapshot): Seen => ({
  epoch: frame.epoch,
  seq: frame.seq,
  state: frame.state,
});

/** The view after a delta, or null if the delta does not start where the view stands. */
export function advance(view: Seen, delta: Delta): Seen | null {
  if (view.epoch !== delta.epoch || view.seq !== delta.from) return null;
  return { epoch: delta.epoch, seq: delta.to, state: patch(view.state, delta.ops) as Seen["state"] };
}

/** Apply the steps in order. What does not change keeps its identity; what was given is left as it was.
 * @throws RangeError for a step that does not fit the state */
export function patch(state: unknown, ops: readonly Op[]): unknown {
  return ops.reduce((current, op) => step(current, op, op[1], 0), state);
}

function step(node: unknown, op: Op, path: Path, depth: number): unknown {
  const key = path[depth];
  if (key === undefined) return whole(node, op);
  if (Array.isArray(node)) return inArray(node, op, path, depth, Number(key));
  if (typeof node !== "object" || node === null) throw misfit(op);
  const before = node as Record<string, unknown>;
  const last = depth === path.length - 1;
  if (!Object.hasOwn(before, key) && !(last && op[0] === "=")) throw misfit(op);
  if (last && op[0] === "-") {
    const { [key]: _gone, ...rest } = before;
    return rest;
  }
  return { ...before, [key]: step(before[key], op, path, depth + 1) };
}

function inArray(before: readonly unknown[], op: Op, path: Path, depth: number, index: number): unknown[] {
  if (!(index >= 0 && index < before.length)) throw misfit(op);
  if (op[0] === "-" && depth === path.length - 1) throw misfit(op);
  const after = [...before];
  after[index] = step(before[index], op, path, depth + 1);
  return after;
}

function whole(node: unknown, op: Op): unknown {
  if (op[0] === "=") return op[2];
  if (op[0] === "-") throw misfit(op);
  const [, , start, remove, insert] = op;
  if (typeof node === "string" && typeof insert === "string" && start + remove <= node.length)
    return node.slice(0, start) + insert + node.slice(start + remove);
  if (Array.isArray(node) && Array.isArray(insert) && start + remove <= node.length)
    return [...node.slice(0, start), ...insert, ...node.slice(start + remove)];
  throw misfit(op);
}

const misfit = ([kind]: Op) => new RangeError(`a step that does not fit: ${kind}`);
