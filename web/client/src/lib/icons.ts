/** The design's icons: 24 × 24, strokes of 2 px, square joins, drawn in the colour of the text. */
import { html, type TemplateResult } from "lit/html.js";
import type { Head } from "./protocol";

/** Strokes; or strokes and what is filled. Circles are written as two arcs. */
const PATHS = {
  no_answer: [
    "M5 3.5h4l1.5 5-2.2 1.6a11 11 0 0 0 5.6 5.6l1.6-2.2 5 1.5v4c0 1-.9 1.5-1.5 1.5C11 20.5 3.5 13 3.5 5c0-.9.7-1.5 1.5-1.5Z",
    "M13 3h2.3v2.3H13zM17 3h2.3v2.3H17zM21 3h2v2.3h-2z",
  ],
  voicemail: "M2.5 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM13.5 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM6.5 16h11",
  gatekeeper_block: "M6 21V3h12v18M3 21h18M10 3v18M14 3v18M6 9h12M6 15h12",
  hung_up: "M10 21V3h10v18M8 21h14M13 12h4M6 6 3 4M6 12H2M6 18l-3 2",
  not_interested: "M6 21V3h12v18M3 21h18M9.5 6.5h5v4.5h-5zM9.5 14.5h5v3h-5z",
  callback: "M20 12a8 8 0 1 1-2.5-5.8M20.5 2.5v5h-5M12 8v4.5l3 2",
  meeting: ["M10 4 4 2.5v20L10 21M11 4h8v17h3", "M11 4h8v17h-8z"],
  opposition: "M7 21.5V9a5 5 0 0 1 10 0v12.5zM10.3 8.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0ZM10 15.5h4",
  argued_refusal: "M6 21V3h12v18M3 21h18M12 6v5M9 6h6v5H9zM9.5 14.5h5v3h-5z",
  door: "M6 21V3h12v18M3 21h18M14.5 12.5v.1",
  clap: "M8 21 4 15.5V9l2-1 1 4V4.5a1.5 1.5 0 0 1 3 0V10M16 21l4-5.5V9l-2-1-1 4V4.5a1.5 1.5 0 0 0-3 0V10M12 1v-.5",
  courage:
    "M9.5 21h5M10 17.5h4M12 1v2M4.5 4.5 6 6M19.5 4.5 18 6M10 17.5c0-2.5-3-3.5-3-7a5 5 0 0 1 10 0c0 3.5-3 4.5-3 7",
  link_lost: "M3 9a14 14 0 0 1 18 0M6.5 13a9 9 0 0 1 11 0M12 18v.1M4 21 20 3",
  undo: "M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9",
  key: "M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0ZM11.5 11.5l8.5 8.5M16 16l2.5-2.5M19 19l2-2",
  book: "M12 6c-2-2-5-2-8-2v15c3 0 6 0 8 2 2-2 5-2 8-2V4c-3 0-6 0-8 2Zm0 0v15",
  gong: [
    "M3 21V3h18v18M9 3v3M15 3v3M6.5 12.5a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0Z",
    "M10.3 12.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0 -3.4 0Z",
  ],
  objection: "M3 4h18v12H11l-5 5v-5H3z",
  stairs: "M2 21h5v-5h5v-5h5V6h5",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0ZM12 7v5.5l3.5 2",
  eye: "M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7ZM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z",
  pause: ["", "M6 4h4v16H6zM14 4h4v16h-4z"],
  extend: "M20.5 11a9 9 0 1 0-8 9.95M12 7v5.5l3 2M19 15v6M16 18h6",
  shutter: "M4 21V3h16v18M2 21h20M4 7h16M4 11h16M4 15h16",
  referral: "M5 21V3h9v18M3 21h11M17 8l4 4-4 4M21 12h-9",
  check: "M4 13l5 5L20 6",
  phone: "M7 2.5h10v19H7zM11 18.5h2",
  wifi: "M3 9a14 14 0 0 1 18 0M6.5 13a9 9 0 0 1 11 0M12 18v.1",
  talk: "M3 4h12v8H9l-4 3.5V12H3zM18 9h3v8h-2v3.5L15 17h-4v-2",
  send: "M3 5h18v14H3zM3 6l9 7 9-7",
  voicemail_left:
    "M2.5 9a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM13.5 9a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM6.5 13h11M12 17v5M9 20l3 2.5 3-2.5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M13 4.5h4v5h-4zM7 14.5h4v5H7z",
  lock: "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15v2",
  plus: "M12 4v16M4 12h16",
  trash: "M3 6h18M9 6V3h6v3M6 6v15h12V6M10 10.5v6M14 10.5v6",
  qr: ["M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4z", "M13 13h3v3h-3zM18 13h3v3h-3zM13 18h3v3h-3zM18 18h3v3h-3z"],
  screen: "M2.5 4h19v12h-19zM8 20.5h8M12 16v4.5",
  person: "M8 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0ZM4 21v-2.5a5 5 0 0 1 5-5h6a5 5 0 0 1 5 5V21",
  close: "M5 5l14 14M19 5L5 19",
  more: ["", "M4 10.5h3v3H4zM10.5 10.5h3v3h-3zM17 10.5h3v3h-3z"],
  play: ["", "M6 3.5v17L20 12z"],
  back: "M14 5l-7 7 7 7M8 12h12",
  edit: "M4 20v-4.5L15.5 4 20 8.5 8.5 20zM13 6.5l4.5 4.5",
  download: "M12 3v12M7 10.5l5 5 5-5M4 20.5h16",
  warning: "M12 3.5 21.5 20.5h-19zM12 10v5M12 17.5v.1",
  sound: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
} as const satisfies Record<string, string | readonly [string, string]>;

export type IconId = keyof typeof PATHS;
export const ICONS = Object.keys(PATHS) as IconId[];

/** Whether a name is one of ours. */
export const isIcon = (id: string): id is IconId => Object.hasOwn(PATHS, id);

/** The icon of each big button. */
export const HEAD_ICONS: Readonly<Record<Head, IconId>> = {
  no_answer: "no_answer",
  voicemail: "voicemail",
  front_desk: "gatekeeper_block",
  hung_up: "hung_up",
  no: "not_interested",
  follow_up: "callback",
  meeting: "meeting",
  do_not_call: "opposition",
};

/** An icon beside words: hidden from assistive technology, which reads the words. */
export function icon(id: IconId, className = ""): TemplateResult {
  const paths: string | readonly [string, string] = PATHS[id];
  const [lines, filled] = typeof paths === "string" ? [paths, ""] : paths;
  return html`<svg class="icon ${className}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${lines} /><path class="filled" d=${filled} />
  </svg>`;
}
