const HALF = 0.5;
const SECOND_MS = 1_000;

/** Says of tiles that somebody saw them: half of one in view for a whole second, of a page that is in view itself. */
export class SeenTiles {
  private readonly inView = new Map<Element, ReturnType<typeof setTimeout> | undefined>();
  private readonly watcher = new IntersectionObserver((changes) => this.heed(changes), { threshold: HALF });

  constructor(
    tiles: Iterable<Element>,
    private readonly seen: (tile: Element) => void,
  ) {
    for (const tile of tiles) this.watcher.observe(tile);
    document.addEventListener("visibilitychange", this.startAnew);
  }

  stop(): void {
    this.watcher.disconnect();
    document.removeEventListener("visibilitychange", this.startAnew);
    for (const timer of this.inView.values()) clearTimeout(timer);
  }

  private heed(changes: IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio } of changes) {
      clearTimeout(this.inView.get(target));
      if (intersectionRatio >= HALF) this.start(target);
      else this.inView.delete(target);
    }
  }

  private readonly startAnew = () => {
    for (const [tile, timer] of this.inView) {
      clearTimeout(timer);
      this.start(tile);
    }
  };

  private start(tile: Element): void {
    this.inView.set(tile, document.hidden ? undefined : setTimeout(() => this.seen(tile), SECOND_MS));
  }
}
