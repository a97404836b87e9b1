/** The service worker in a browser made of maps: what it keeps, what it answers, what it lets go. */
import { beforeEach, expect, test, vi } from "vitest";

type Shelf = Map<string, Response>;
type Handler = (event: object) => void;

const ORIGIN = "https://floor.example";
const PAGES = "phoning-floor.pages";
const PAD = `${ORIGIN}/sprints/7/pad`;

let shelves: Map<string, Shelf>;
let handlers: Map<string, Handler>;
let network: ReturnType<typeof vi.fn<(request: Request | string) => Promise<Response>>>;

const path = (asked: Request | string): string => {
  const url = new URL(typeof asked === "string" ? asked : asked.url, ORIGIN);
  return url.pathname + url.search;
};

function cacheOf(shelf: Shelf) {
  return {
    addAll: async (files: string[]) => {
      for (const file of files) shelf.set(file, await network(file));
    },
    match: async (asked: Request | string) => shelf.get(path(asked))?.clone(),
    put: async (asked: Request | string, answer: Response) => void shelf.set(path(asked), answer),
    delete: async (asked: Request | string, { ignoreSearch = false } = {}) => {
      const gone = [...shelf.keys()].filter((key) =>
        ignoreSearch ? key.split("?")[0] === path(asked).split("?")[0] : key === path(asked),
      );
      for (const key of gone) shelf.delete(key);
      return gone.length > 0;
    },
    keys: async () => [...shelf.keys()].map((key) => new Request(ORIGIN + key)),
  };
}

const caches = {
  open: async (name: string) => {
    const shelf = shelves.get(name) ?? new Map();
    shelves.set(name, shelf);
    return cacheOf(shelf);
  },
  keys: async () => [...shelves.keys()],
  delete: async (name: string) => shelves.delete(name),
  match: async (asked: Request) =>
    [...shelves.values()].find((shelf) => shelf.has(path(asked)))?.get(path(asked)),
};

async function build(name: string, ...files: string[]): Promise<void> {
  handlers = new Map();
  vi.resetModules();
  vi.stubGlobal("__BUILD__", { name, files });
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("self", {
    location: new URL(ORIGIN),
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
    addEventListener: (type: string, call: Handler) => handlers.set(type, call),
  });
  await import("../../src/sw");
  await happens("install");
  await happens("activate");
}

async function happens(type: string): Promise<void> {
  const work: Promise<unknown>[] = [];
  handlers.get(type)?.({ waitUntil: (one: Promise<unknown>) => work.push(one) });
  await Promise.all(work);
}

/** What the worker answers; null: the network is left alone with it. `after` resolves when all is done. */
function ask(
  url: string,
  mode = "navigate",
  cache = "default",
): { answer: Promise<string> | null; after: Promise<unknown> } {
  const request = { url, method: "GET", mode, cache } as Request;
  let answer: Promise<string> | null = null;
  const work: Promise<unknown>[] = [];
  handlers.get("fetch")?.({
    request,
    respondWith: (one: Promise<Response>) => {
      answer = one.then((response) => response.text());
    },
    waitUntil: (one: Promise<unknown>) => work.push(one),
  });
  return { answer, after: Promise.all(work) };
}

const silent = () => new Promise<Response>(() => undefined);

beforeEach(() => {
  vi.useRealTimers();
  shelves = new Map();
  network = vi.fn(async (asked) => new Response(`fresh ${path(asked)}`));
  vi.stubGlobal("fetch", network);
});

test("an update keeps the files of the page that still runs, and lets go of those before", async () => {
  await build("one", "/static/assets/pad-1.js");
  await build("two", "/static/assets/pad-2.js");
  network.mockImplementation(silent);
  expect(await ask(`${ORIGIN}/static/assets/pad-1.js`, "cors").answer).toBe("fresh /static/assets/pad-1.js");
  network.mockImplementation(async (asked) => new Response(`fresh ${path(asked)}`));
  await build("three", "/static/assets/pad-3.js");
  const kept = [...shelves.values()].flatMap((shelf) => [...shelf.keys()]);
  expect(kept).toEqual(["/static/assets/pad-2.js", "/static/assets/pad-3.js"]);
});

test("a page that is kept does not wait for a slow network, which renews it for the next time", async () => {
  await build("one");
  await ask(PAD).after;
  vi.useFakeTimers();
  let answers: (response: Response) => void = () => undefined;
  network.mockImplementation(() => new Promise((done) => (answers = done)));
  const asked = ask(PAD);
  expect(await asked.answer).toBe("fresh /sprints/7/pad");
  answers(new Response("newer"));
  await asked.after;
  expect(await ask(PAD).answer).toBe("newer");
});

test("who loads the page again gets the network's, if it is there; one that fails does not cost the page", async () => {
  await build("one");
  await ask(PAD).after;
  const again = () => ask(PAD, "navigate", "no-cache").answer;
  network.mockImplementation(async () => new Response("newer"));
  expect(await again()).toBe("newer");
  network.mockImplementation(async () => new Response("down", { status: 503 }));
  expect(await again()).toBe("newer");
  network.mockRejectedValue(new TypeError("no network"));
  expect(await again()).toBe("newer");
});

test("in another language the page is the server's, and stays so under its plain address", async () => {
  await build("one");
  await ask(PAD).after;
  network.mockImplementation(async (asked) => new Response(path(asked).includes("lang=en") ? "no" : "non"));
  expect(await ask(`${PAD}?lang=en`).answer).toBe("no");
  await ask(`${PAD}?lang=en`).after;
  network.mockImplementation(silent);
  expect(await ask(PAD).answer).toBe("no");
});

test("a page whose files are kept no more goes with them; another of this build stays", async () => {
  const page = (file: string) => new Response(`<script src="/static/assets/${file}">`);
  await build("one", "/static/assets/pad-1.js");
  network.mockImplementation(async () => page("pad-1.js"));
  await ask(PAD).after;
  await build("two", "/static/assets/pad-2.js");
  expect(shelves.get(PAGES)?.size).toBe(1);
  network.mockImplementation(async () => page("pad-2.js"));
  await ask(`${ORIGIN}/sprints/8/pad`).after;
  await build("three", "/static/assets/pad-3.js");
  expect([...(shelves.get(PAGES)?.keys() ?? [])]).toEqual(["/sprints/8/pad"]);
});

test("the door opens at once on today's pad; yesterday's waits for what the network says", async () => {
  const DOOR = `${ORIGIN}/pad`;
  const dated = (words: string, at: number) =>
    new Response(words, { headers: { date: new Date(at).toUTCString() } });
  await build("one");
  network.mockImplementation(async () => dated("yesterday", Date.now() - 20 * 60 * 60 * 1000));
  await ask(PAD).after;
  network.mockImplementation(async () => dated("today", Date.now()));
  expect(await ask(DOOR).answer).toBe("today");
  await ask(`${ORIGIN}/sprints/8/pad`).after;
  network.mockImplementation(silent);
  expect(await ask(DOOR).answer).toBe("today");
});

test("a page whose seat is gone is kept no longer", async () => {
  await build("one");
  await ask(PAD).after;
  network.mockImplementation(async () => new Response("", { status: 401 }));
  await ask(PAD).after;
  expect(shelves.get(PAGES)?.size).toBe(0);
});

test("the application opens without a network on the pad that was open last", async () => {
  await build("one");
  for (const sprint of [7, 8, 7]) await ask(`${ORIGIN}/sprints/${sprint}/pad`).after;
  network.mockRejectedValue(new TypeError("no network"));
  expect(await ask(`${ORIGIN}/pad`).answer).toBe("fresh /sprints/7/pad");
});

test("of words only the latest version is kept", async () => {
  await build("one");
  for (const version of ["a", "b"]) await ask(`${ORIGIN}/words/fr/pad.json?v=${version}`, "cors").answer;
  expect([...(shelves.get("phoning-floor.words")?.keys() ?? [])]).toEqual(["/words/fr/pad.json?v=b"]);
});

test("what is somebody's own, or another's, never goes through it", async () => {
  await build("one");
  const others = ["/sprints/7/mine.json", "/sprints/7/console", "/sprints/7/pad?from=mail", "/healthz"];
  for (const other of others) expect(ask(ORIGIN + other).answer).toBeNull();
  expect(ask("https://elsewhere.example/static/assets/x.js", "cors").answer).toBeNull();
});
