/** Keys of commands: UUIDv7 as 32 hex digits, from `getRandomValues`, which plain http has too. */

/** A key made at `now` (epoch ms) of ten random bytes. */
export function mint(now: number, random: Uint8Array = crypto.getRandomValues(new Uint8Array(10))): string {
  const bytes = [...random];
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const tail = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return Math.floor(now).toString(16).padStart(12, "0") + tail;
}
