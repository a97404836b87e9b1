/** What the server writes into the pad's page. */
import type { Rules } from "../lib/protocol";
import type { GameCard } from "./rules_card";

/** A rep card as it is shown once: the server keeps neither its words nor its secret. */
export interface Card {
  words: readonly string[];
  /** The same link as an image. */
  qr: string;
  url: string;
}

export interface PadPage {
  sprint: { id: number | string; title: string };
  rep: string;
  /** What proves this phone's seat to a log that comes back from a backup. */
  ticket: string;
  rules: Rules;
  games: readonly GameCard[];
  host: boolean;
  urls: {
    console?: string;
    notice: string;
    export_json: string;
    export_csv: string;
    join: string;
    /** Where new words are asked for. */
    card: string;
    /** Where a code is asked for that carries this seat to another browser. */
    move: string;
  };
  languages?: Readonly<Record<"fr" | "en", string>>;
  best: { conversations: number; half_hour?: number } | null;
}
