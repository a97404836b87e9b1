/** The replay on the wall: each instant shows its own picture, and the result comes back by itself. */
import { expect, test, vi } from "vitest";
import { type Reel, Replay } from "../../../src/wall/after/replay";
import type { WallView } from "../../../src/wall/view";
import { floor } from "../state";

const START = 1_000_000;
const reel: Reel = {
  first: { ...floor({ strip: "" }), replay: null },
  at: START,
  length_ms: 60_000,
  pictures: [
    { t: 10_000, at: START + 10_000, ops: [["=", ["strip"], "ra"]] },
    // Sixty minutes of lunch took one of the replay.
    { t: 30_000, at: START + 3_600_000, ops: [["=", ["strip"], "rarb"]] },
  ],
};

function view(now: number, speed = 10, at = 0): WallView {
  const state = floor({ strip: "rarbrc", replay: { at, speed } });
  return { state, now, clock: () => now, page: { sprint: { id: 7 } } } as unknown as WallView;
}

async function loaded(): Promise<Replay> {
  const replay = new Replay(
    () => undefined,
    async () => reel,
  );
  replay.seen(view(0));
  await vi.waitFor(() => expect(replay.seen(view(0)).state.strip).toBe(""));
  return replay;
}

test("each instant shows what the wall showed then, at the pace that was chosen", async () => {
  const replay = await loaded();
  expect(replay.seen(view(999)).state.strip).toBe("");
  expect(replay.seen(view(1_000)).state.strip).toBe("ra");
  expect(replay.seen(view(1_500)).now).toBe(START + 15_000);
  expect(replay.seen(view(3_000)).state.strip).toBe("rarb");
  expect(replay.seen(view(3_500)).now).toBe(START + 3_605_000);
});

test("it ends by itself, and the result stands again", async () => {
  const replay = await loaded();
  expect(replay.seen(view(7_000)).state.strip).toBe("rarb");
  expect(replay.seen(view(9_000)).state.strip).toBe("rarbrc");
});

test("played again it begins at the start, and a wall that opens late goes on in the middle", async () => {
  const replay = await loaded();
  replay.seen(view(5_000));
  replay.seen(view(20_000, 10, 20_000));
  await vi.waitFor(() => expect(replay.seen(view(20_000, 10, 20_000)).state.strip).toBe(""));
  const late = await loaded();
  expect(late.seen(view(3_200)).state.strip).toBe("rarb");
});

test("stopped, or not begun, the view is the view", async () => {
  const replay = await loaded();
  const still = { ...view(2_000), state: floor({ strip: "rarbrc", replay: null }) };
  expect(replay.seen(still)).toBe(still);
  expect(replay.left(2_000)).toBeNull();
});

test("the wall is redrawn when a picture is due, and no more often than it can", async () => {
  const replay = await loaded();
  replay.seen(view(0));
  expect(replay.left(0)).toBe(1_000);
  expect(replay.left(990)).toBe(120);
  replay.seen(view(4_000));
  expect(replay.left(4_000)).toBeNull();
});

test("what cannot be fetched leaves the result on the wall", async () => {
  const replay = new Replay(
    () => undefined,
    () => Promise.reject(new Error("no link")),
  );
  const now = view(1_000);
  expect(replay.seen(now)).toBe(now);
  await new Promise((done) => setTimeout(done, 1));
  expect(replay.seen(now)).toBe(now);
});
