/** Sends what nobody waits for, also from a page that is being left. What does not arrive is not missed. */
export function sendAside(address: string, body: unknown): void {
  const json = new Blob([JSON.stringify(body)], { type: "application/json" });
  // The browser refuses a beacon when too many are on their way, some extensions refuse them all.
  if (navigator.sendBeacon(address, json)) return;
  fetch(address, { method: "POST", keepalive: true, body: json }).catch(() => undefined);
}
