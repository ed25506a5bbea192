/** A name for one request, so that a repeated one is not applied twice; without `randomUUID`, which plain http lacks. */
export function requestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same as a UUID (RFC 9562, version 4). */
export function eventId(): string {
  const key = requestKey();
  const variant = ((Number.parseInt(key[16] ?? "0", 16) & 3) | 8).toString(16);
  return [key.slice(0, 8), key.slice(8, 12), `4${key.slice(13, 16)}`, variant + key.slice(17, 20), key.slice(20)].join(
    "-",
  );
}
