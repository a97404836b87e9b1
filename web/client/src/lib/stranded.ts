/** Taps of other sprints that this phone still holds: handed over by HTTP as soon as there is a server. */
import { Outbox } from "./outbox";
import { Sender } from "./sender";
import type { Shelf } from "./shelf";
import type { Clockwork } from "./time";

/** Their log's epoch is not known here: opening that sprint offers them again, and its keys make that harmless. */
const UNKNOWN_EPOCH = -1;

export async function deliverStranded(here: string, shelf: Shelf, clock: Clockwork): Promise<void> {
  for (const sprint of await shelf.waiting()) {
    if (sprint === here) continue;
    const { rep } = (await shelf.join(sprint)) ?? {};
    const outbox = new Outbox(sprint, shelf, clock, () => undefined, rep);
    await outbox.safe();
    const sender = new Sender(clock, () => false, outbox);
    let before: number;
    do {
      before = outbox.unsent; // one request takes so many; what it does not move waits for another day
      await sender.leave(commandsOf(sprint), UNKNOWN_EPOCH);
    } while (outbox.unsent < before);
    outbox.close();
  }
}

/** Where a sprint's commands are posted. */
export const commandsOf = (sprint: string): string => `/sprints/${encodeURIComponent(sprint)}/commands`;
