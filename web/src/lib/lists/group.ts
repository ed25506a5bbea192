import { parseId } from "@/lib/model/ids";

/** How many people one list can be for. */
export const FEWEST_TOGETHER = 2;
export const MOST_TOGETHER = 6;

/** More names than these in an address are not read. */
const MOST_READ = 20;

/** The people that an address names, each once, in its order; what names nobody is left out. */
export function parseGroup(texts: string[]): number[] {
  const ids = texts.slice(0, MOST_READ).map(parseId);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Whether there is a list for so many. */
export function isGroup(people: number[]): boolean {
  return people.length >= FEWEST_TOGETHER && people.length <= MOST_TOGETHER;
}

/** The same people and this one, or without this one where they were among them. */
export function toggled(people: number[], person: number): number[] {
  return people.includes(person) ? people.filter((each) => each !== person) : [...people, person];
}

/** The address of the page with these people chosen, and the name looked for. */
export function groupAddress(people: number[], name?: string): string {
  const query = new URLSearchParams(people.map((person) => ["with", String(person)]));
  if (people.length === 0) query.set("with", "");
  if (name) query.set("q", name);
  return `/together?${query}`;
}
