// @vitest-environment happy-dom
/** The console as its host uses it. */
import { beforeEach, expect, test, vi } from "vitest";
import { SCENES } from "../../gallery/console.states";
import { fillsScreen } from "../../src/console/mirror";
import { NOTHING } from "../../src/figures/pulse";
import { type ACCEPTED, open, refusal, settled } from "./desk";

/** Nobody has answered the pulse yet, which a sprint that is over asks for. */
beforeEach(() => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(NOTHING));
});

test.each(Object.keys(SCENES))(
  "%s shows no key instead of words, in French and in English",
  async (scene) => {
    for (const locale of ["fr", "en"] as const) {
      const { screen, text } = await open(scene, undefined, locale);
      const labels = [...screen.querySelectorAll("[aria-label]")]
        .map((e) => e.getAttribute("aria-label"))
        .join(" ");
      expect(`${text()} ${labels}`).not.toMatch(/\b(console|kind|objection|reason|error|ui)\.[a-z_]/);
      expect(text()).not.toMatch(/\{\w+\}/);
    }
  },
);

test("names are text, whatever is in them", async () => {
  const { screen } = await open("live");
  expect(screen.querySelector("h1 b")).toBeNull();
  expect(screen.querySelector("h1")?.textContent).toContain("<b>matin</b>");
});

test("one who rings is admitted by name of rep, all in one command", async () => {
  const { asked, press } = await open("lobby");
  await press("Admettre Théo");
  await press("Tous les admettre");
  expect(asked).toEqual([
    { c: "admit", reps: ["p1"] },
    { c: "admit", reps: ["p0", "p1"] },
  ]);
});

test("a flood of knocks is turned away in two taps, and whoever came after one in a third", async () => {
  const { asked, press } = await open("thirty");
  await press("Les refuser");
  expect(asked).toEqual([]);
  await press("Refuser tout le monde");
  await press("Mme Irma 25\u00a0: renommer ou retirer");
  await press("Retirer de la séance");
  await press("Retirer Mme Irma 25 et les 4 personnes arrivées ensuite");
  expect(asked).toEqual([
    { c: "remove", reps: ["p0", "p1", "p2"] },
    { c: "remove", reps: ["r25", "r26", "r27", "r28", "r29"] },
  ]);
});

test("once people call, nobody is removed but by name", async () => {
  const { press, text } = await open("fresh");
  await press("L’équipe, 5");
  await press("Nadia\u00a0: renommer ou retirer");
  await press("Retirer de la séance");
  expect(text()).not.toContain("arrivées ensuite");
});

test("the host says what the room may hear, before the start and while people call", async () => {
  const lobby = await open("lobby");
  const answers = lobby.screen.querySelectorAll<HTMLInputElement>(".sound input");
  expect([...answers].map((one) => [one.getAttribute("value"), one.checked])).toEqual([
    ["off", true],
    ["breaks", false],
    ["all", false],
  ]);
  answers[1]?.click();
  const live = await open("live");
  await live.press("Le son");
  live.screen.querySelectorAll<HTMLInputElement>("dialog .sound input")[2]?.click();
  expect([...lobby.asked, ...live.asked]).toEqual([
    { c: "choose_sound", sound: "breaks" },
    { c: "choose_sound", sound: "all" },
  ]);
});

test("what a wide screen shows of the floor a phone is told as well, after the gong too", async () => {
  const { screen } = await open("gong");
  const bare = (text: string) => text.replace(/[.\s]+/g, "");
  const told = screen.querySelector(".thin")?.textContent ?? "";
  const shown = [...screen.querySelectorAll(".facts li")].map((one) => one.textContent?.trim() ?? "");
  expect(shown.length).toBeGreaterThan(2);
  for (const fact of shown) expect(bare(told)).toContain(bare(fact));
});

test("a pause offers no end to move, for the server would refuse it", async () => {
  const { text } = await open("paused");
  expect(text()).not.toContain("Prolonger");
});

test("a sheet is closed by the browser, which gives the focus back; a new sheet's title takes it", async () => {
  const { press, screen } = await open("live");
  const closed = vi.spyOn(HTMLDialogElement.prototype, "close");
  await press("Geler");
  await press("Descendre les volets");
  expect(screen.querySelector("dialog")).toBeNull();
  expect(closed).toHaveBeenCalled();
  const lobby = await open("lobby");
  await lobby.press("Nadia\u00a0: renommer ou retirer");
  await lobby.press("Retirer de la séance");
  expect(document.activeElement?.tagName).toBe("H2");
});

test("a second host who is signed out is sent to a code, not to a password that is not theirs", async () => {
  const { screen } = await open("live");
  const away = async (home: string) => {
    screen.page = { ...screen.page, urls: { ...screen.page.urls, home } };
    screen.session = { ...screen.session, link: { state: "signed_out", since: 0, dataAt: 0 } };
    await screen.updateComplete;
    return screen.querySelector<HTMLAnchorElement>(".band-line a")?.getAttribute("href");
  };
  expect(await away("/")).toContain("/signin?next=");
  expect(await away("")).toBe("/h");
});

test("modes are counts beside no name", async () => {
  const { text } = await open("lobby");
  expect(text()).toContain("3 pour l’équipe, 3 au classement, 1 regarde");
});

test("among fewer than three people, no count tells who chose what", async () => {
  const { screen, text } = await open("two");
  expect(text()).toContain("2 personnes sur le palier");
  expect(text()).not.toMatch(/pour l’équipe|au classement|regarde/);
  expect(screen.querySelector(".modes")).toBeNull();
});

test("who rings while people call stands above everything else", async () => {
  const { screen } = await open("busy");
  expect(screen.querySelector(".bands .callers")).not.toBeNull();
});

test("five minutes more is asked as an end, so that asked twice it is the same", async () => {
  const never = () => new Promise<typeof ACCEPTED>(() => undefined);
  const { asked, press, screen } = await open("live", never);
  await press("Prolonger");
  const first = screen.querySelector<HTMLElement>("dialog .tall");
  first?.click();
  first?.click();
  await settled(screen);
  const end = SCENES["live"]?.shared.when.round_ends_at ?? 0;
  expect(asked).toEqual([{ c: "extend", until: end + 300_000 }]);
});

test("the gong and a removal ask once more before they are asked", async () => {
  const gong = await open("live");
  await gong.press("Clore la séance");
  expect(gong.asked).toEqual([]);
  await gong.press("Sonner le gong, pour tous");
  expect(gong.asked).toEqual([{ c: "close" }]);
  const out = await open("lobby");
  await out.press("Nadia\u00a0: renommer ou retirer");
  await out.press("Retirer de la séance");
  expect(out.asked).toEqual([]);
  await out.press("Retirer Nadia");
  expect(out.asked).toEqual([{ c: "remove", reps: ["r0"] }]);
});

test("a refusal is a sentence to a host, and what was typed stays", async () => {
  const { screen, press, text } = await open("live", () => refusal("phase"));
  await press("Message");
  const field = screen.querySelector<HTMLTextAreaElement>("textarea");
  if (field) field.value = "On respire.";
  screen
    .querySelector("dialog form")
    ?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await settled(screen);
  expect(text()).toContain("Ce n’est pas fait. Ce n’est pas possible à ce moment de la séance.");
  expect(screen.querySelector<HTMLTextAreaElement>("textarea")?.value).toBe("On respire.");
});

test("after a gap the console offers exactly that time, until it is refused or put away", async () => {
  const { asked, press, text } = await open("busy");
  await press("Rendre 7 minutes");
  const end = SCENES["busy"]?.shared.when.round_ends_at ?? 0;
  expect(asked).toEqual([{ c: "extend", until: end + 7 * 60_000 }]);
  expect(text()).not.toContain("Rendre 7 minutes");
});

test("a lost link says so, with the age of what is shown", async () => {
  const { text } = await open("lost");
  expect(text()).toContain("Liaison perdue");
  expect(text()).toContain("pas à jour");
});

test("what is pressed without a link is refused in words, and nothing is kept for later", async () => {
  const { asked, press, text } = await open("lost");
  await press("Pause");
  expect(asked).toEqual([]);
  expect(text()).toContain("La liaison est perdue : rien n’a été envoyé");
});

test("a console that is open elsewhere does not blame the link", async () => {
  const { asked, press, text } = await open("elsewhere");
  await press("Pause");
  expect(asked).toEqual([]);
  expect(text()).toContain("La régie est ouverte ailleurs : rien n’a été envoyé");
});

test("after the gong a call for a dead phone is asked about, not refused", async () => {
  const { asked, press, screen, text } = await open("gong");
  await press("Nadia\u00a0: renommer ou retirer");
  await press("Saisir pour cette personne");
  expect(text()).toContain("Commencé avant le gong");
  const form = screen.querySelector<HTMLFormElement>("floor-stand-in form");
  for (const way of ["began][value=before", "kind][value=refusal"]) {
    const box = form?.querySelector<HTMLInputElement>(`[name=${way}]`);
    if (box) box.checked = true;
  }
  form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
  await settled(screen);
  expect(asked).toEqual([{ c: "log_outcome", rep: "r0", kind: "refusal", talked: false, before_gong: true }]);
});

test("a wide window that leaves nothing of its screen is told apart from a phone", () => {
  expect(fillsScreen({ innerWidth: 1920, innerHeight: 1080, screen: { width: 1920, height: 1080 } })).toBe(
    true,
  );
  expect(fillsScreen({ innerWidth: 1920, innerHeight: 940, screen: { width: 1920, height: 1080 } })).toBe(
    false,
  );
  expect(fillsScreen({ innerWidth: 390, innerHeight: 844, screen: { width: 390, height: 844 } })).toBe(false);
});

test("a restored sprint says to when, what phones have given back, and what is to be done again", async () => {
  localStorage.clear();
  const { text, screen, asked } = await open("restored");
  expect(text()).toContain("Restaurée à 10 h 12 : 9 téléphones, 31 appels redonnés.");
  expect(text()).toContain("admissions, noms, corrections");
  screen.querySelector<HTMLElement>(".bands button")?.click();
  await settled(screen);
  expect(text()).not.toContain("Restaurée");
  expect(asked).toEqual([]);
  const english = await open("restored", undefined, "en");
  expect(english.text()).not.toContain("Restored"); // it was put away on this screen
  localStorage.clear();
  expect((await open("restored", undefined, "en")).text()).toContain(
    "Restored to 10:12: 9 phones, 31 calls re-offered.",
  );
});
