// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { Facade } from "../../src/facade/facade";

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly floors: () => number;
  /** Of these, how many were held to a corner. */
  readonly corners: () => number;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A canvas of a given size that counts how often it was painted whole. */
function canvas(width: number, height: number): Drawn {
  const element = document.createElement("canvas");
  Object.defineProperty(element, "clientWidth", { value: width });
  Object.defineProperty(element, "clientHeight", { value: height });
  document.body.append(element);
  let whole = 0;
  let clipped = 0;
  const pen = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "measureText") return () => ({ width: 10 });
        if (name === "createLinearGradient" || name === "createRadialGradient")
          return () => ({ addColorStop: () => undefined });
        return (...box: number[]) => {
          if (name === "clip") clipped++;
          if (name === "fillRect" && box[2] === width && box[3] === height) whole++;
        };
      },
      set: () => true,
    },
  );
  vi.spyOn(element, "getContext").mockReturnValue(pen as unknown as null);
  return { canvas: element, floors: () => whole, corners: () => clipped };
}

test("the façade is painted once for an event, and not at all without one", () => {
  const drawn = canvas(800, 400);
  const facade = new Facade(drawn.canvas, { strip: "raga" });
  facade.draw();
  expect(drawn.floors()).toBe(1);
  facade.set({ strip: "ragaha" });
  expect(drawn.floors()).toBe(2);
  facade.set({ strip: "ragaha", names: [] });
  expect(drawn.floors()).toBe(2);
});

test("a canvas that is not on the page yet is left alone", () => {
  const drawn = canvas(0, 0);
  new Facade(drawn.canvas, { strip: "ra" }).draw();
  expect(drawn.floors()).toBe(0);
});

test("every leaf and every theme can be painted at every size", () => {
  for (const width of [60, 120, 300, 900, 1900]) {
    const drawn = canvas(width, width / 2);
    const facade = new Facade(drawn.canvas, { strip: "garahaaaoaMa", names: ["Nadia"] });
    facade.draw();
    drawn.canvas.style.setProperty("--two", "drawn");
    facade.draw();
    expect(drawn.floors()).toBe(2);
  }
});

test("one more door repaints its corner alone; anything else the whole façade", () => {
  const drawn = canvas(800, 400);
  const facade = new Facade(drawn.canvas, { strip: "raMa", names: ["Nadia"] });
  facade.draw();
  facade.set({ strip: "raMaha" });
  expect(drawn.corners()).toBe(1);
  facade.set({ strip: "raMahara", names: [""] }); // the freeze, and a door in the same breath
  facade.set({ strip: "raMaha" }); // a door taken back
  facade.set({ strip: "raMahaMa", names: ["", ""] });
  expect(drawn.floors()).toBe(5);
  expect(drawn.corners()).toBe(1);
});

test("a change while the camera steps back leaves no picture of before over the new one", () => {
  const drawn = canvas(800, 400);
  const pen = drawn.canvas.getContext("2d");
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(pen as unknown as null);
  const ended: (() => void)[] = [];
  drawn.canvas.animate = (() => ({
    set onfinish(call: () => void) {
      ended.push(call);
    },
  })) as unknown as Element["animate"];
  const frames = new Map<number, FrameRequestCallback>();
  let asked = 0;
  vi.stubGlobal("requestAnimationFrame", (call: FrameRequestCallback) => {
    frames.set(++asked, call);
    return asked;
  });
  vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.delete(id));
  const frame = (): void => {
    const due = [...frames.values()];
    frames.clear();
    for (const call of due) call(0);
  };
  const facade = new Facade(drawn.canvas, { strip: "ra", animate: true });
  facade.draw();
  facade.set({ strip: "ra".repeat(300) });
  frame(); // the new canvas lies under the old one, its first floors follow
  frame();
  facade.set({ strip: "ra".repeat(299) }); // a door taken back
  facade.set({ strip: "ra".repeat(900) }); // and the camera steps back again
  for (let i = 0; i < 60; i++) frame();
  for (const end of ended) end();
  expect(facade.canvas).not.toBe(drawn.canvas);
  expect(drawn.canvas.isConnected).toBe(false);
  expect(facade.canvas.isConnected).toBe(true);
});

test("plates are painted again once their letters have come", async () => {
  let come = false;
  const load = vi.fn(async () => {
    come = true;
  });
  Object.defineProperty(document, "fonts", { configurable: true, value: { check: () => come, load } });
  const drawn = canvas(800, 400);
  new Facade(drawn.canvas, { strip: "raga" }).draw();
  expect(drawn.floors()).toBe(1);
  await vi.waitFor(() => expect(drawn.floors()).toBe(2));
  expect(load).toHaveBeenCalledTimes(1);
  Reflect.deleteProperty(document, "fonts");
});
