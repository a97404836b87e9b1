/** What the server writes into the pad's page. */
import type { Rules } from "../lib/protocol";

export interface Card {
  words: string | readonly string[];
  url: string;
}

export interface PadPage {
  sprint: { id: number | string; title: string };
  rep: string;
  rules: Rules;
  host: boolean;
  urls: { console?: string; notice: string; export_json: string; export_csv: string; join: string };
  card: Card | null;
  best: { conversations: number } | null;
}
