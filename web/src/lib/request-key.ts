/** A name for one request, so that a repeated one is not applied twice; without `randomUUID`, which plain http lacks. */
export function requestKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
