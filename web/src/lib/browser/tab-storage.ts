/** Names in the order in which they were kept last, so that the oldest go first. */
const STORE = "marquee";
const MOST_NAMES = 100;

/** Remembers something in this tab, through reload and Back, as long as the tab is open; the oldest things go first. */
export function saveInTab(name: string, value: unknown): void {
  try {
    const names = [...savedNames().filter((each) => each !== name), name];
    while (names.length > MOST_NAMES || (!fits(name, value) && names.length > 1))
      sessionStorage.removeItem(place(names.shift() ?? name));
    sessionStorage.setItem(STORE, JSON.stringify(names));
  } catch {
    // Denied, or larger than all there is: the page begins anew then, as it does without scripts.
  }
}

export function savedInTab<T>(name: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(place(name)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * A name for something on the page as it stands at this point of the tab's history: the same after reload and Back, a
 * new one whenever a link leads here again. Nothing in browsers without the Navigation API.
 */
export function historyKey(name: string): string | undefined {
  const { navigation } = window as { navigation?: { currentEntry?: { key: string } } };
  return navigation?.currentEntry && `${navigation.currentEntry.key} ${name}`;
}

function fits(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(place(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

function savedNames(): string[] {
  return JSON.parse(sessionStorage.getItem(STORE) ?? "[]") as string[];
}

function place(name: string): string {
  return `${STORE} ${name}`;
}
