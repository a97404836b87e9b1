/** The sign of a call's kind: its own where it has one, else its head's. */
import { HEAD_ICONS, type IconId } from "../lib/icons";
import { headOf } from "./heads";

const KIND_ICONS: Readonly<Record<string, IconId>> = {
  busy: "clock",
  wrong_number: "close",
  voicemail_left: "voicemail_left",
  gatekeeper_absent: "callback",
  gatekeeper_info: "objection",
  wrong_person: "person",
  hung_up_early: "clock",
  send_info: "send",
  interested: "check",
  referral: "referral",
  off_target: "shutter",
};

export const iconOf = (kind: string): IconId => KIND_ICONS[kind] ?? HEAD_ICONS[headOf(kind)];
