/** Stands for the browser's observer; tests say how much of what is in view. */
class Watcher {
  static readonly all = new Set<Watcher>();
  private readonly ratios = new Map<Element, number>();
  private readonly threshold: number;

  constructor(
    private readonly told: (changes: Partial<IntersectionObserverEntry>[]) => void,
    options?: { threshold?: number },
  ) {
    this.threshold = options?.threshold ?? 0;
    Watcher.all.add(this);
  }

  observe(target: Element): void {
    this.ratios.set(target, 0);
  }

  unobserve(target: Element): void {
    this.ratios.delete(target);
  }

  disconnect(): void {
    this.ratios.clear();
    Watcher.all.delete(this);
  }

  /** Tells of a change only where it crosses the threshold, as browsers do. */
  move(target: Element, ratio: number): void {
    const before = this.ratios.get(target);
    if (before === undefined) return;
    this.ratios.set(target, ratio);
    if (before >= this.threshold !== ratio >= this.threshold)
      this.told([{ target, intersectionRatio: ratio, isIntersecting: ratio > 0 }]);
  }
}

/** For `IntersectionObserver` in a test. */
export const FakeIntersectionObserver = Watcher;

/** So much of an element, 0 to 1, is in view from now on. */
export function bringIntoView(target: Element, ratio: number): void {
  for (const watcher of [...Watcher.all]) watcher.move(target, ratio);
}

/** The whole page is hidden from now on, or on show again. */
export function hidePage(hidden: boolean): void {
  Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}
