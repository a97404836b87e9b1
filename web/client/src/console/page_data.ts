/** What the server writes into the console's page. */
import type { Common } from "../lib/page";
import type { Rules } from "../lib/protocol";
import type { GameCard } from "../pad/rules_card";

interface Address {
  readonly url: string;
  readonly label: string;
}

export interface ConsolePage extends Common {
  sprint: { id: number | string; title: string };
  rules: Rules;
  games: readonly GameCard[];
  join: { code: string; address: string; addresses: readonly Address[]; qr: string; private?: boolean };
  /** Empty for a second host: not theirs. */
  urls: {
    walls: string;
    address: string;
    pad: string;
    room: string;
    home: string;
    paper: string;
    seats: string;
    invitations: string;
    hosts: string;
  };
}
