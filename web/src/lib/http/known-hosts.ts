import { isIP, isIPv6 } from "node:net";
import { hostname } from "node:os";

/** Where this server listens and what it is called, as its environment has it. */
export type Naming = { listening?: string; allowed?: string; machine?: string };

/**
 * Whether a Host header names this server. A page elsewhere whose own name suddenly leads here (DNS rebinding) passes for
 * one of ours in a browser, but it cannot change the name that the browser sends along. Addresses in digits need no name,
 * so where the server listens on all of them, any will do. The backend has the same rule (KnownHosts).
 */
export function isKnownHost(header: string | null, naming: Naming = environment()): boolean {
  if (header === null) return true; // HTTP/1.0, which no browser speaks
  const host = hostOf(header);
  if (host === undefined) return false;
  const listening = naming.listening || "0.0.0.0";
  if (isLoopback(host) || host === hostOf(listening)) return true;
  if (named(naming.allowed).includes(host)) return true;
  if (isLoopback(hostOf(listening) ?? "")) return false;
  return ownNames(naming.machine).includes(host) || (isEverywhere(listening) && isIP(host) !== 0);
}

/** What to tell somebody who came by a name that is not known. */
export const NOT_KNOWN =
  "This server does not answer for the name in your address bar. If the name is one of its own, whoever runs it adds it: " +
  "./run --allowed-host NAME, or MARQUEE_ALLOWED_HOSTS=NAME.\n";

function environment(): Naming {
  return { listening: process.env.HOSTNAME, allowed: process.env.MARQUEE_ALLOWED_HOSTS, machine: hostname() };
}

/** The host without port, brackets and the dot of the root, in the letters that travel; nothing when it is none. */
function hostOf(header: string): string | undefined {
  const bare = isIPv6(header) ? `[${header}]` : header;
  if (/[/\\?#@\s]/.test(bare) || !URL.canParse(`http://${bare}`)) return undefined;
  const { hostname: name } = new URL(`http://${bare}`);
  return name.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
}

function named(list = ""): (string | undefined)[] {
  return list.split(",").map((name) => hostOf(name.trim()));
}

function ownNames(machine = ""): string[] {
  const whole = machine.toLowerCase();
  const [first] = whole.split(".");
  return first ? [whole, first, `${first}.local`] : [];
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function isEverywhere(listening: string): boolean {
  return listening === "0.0.0.0" || listening === "::";
}
