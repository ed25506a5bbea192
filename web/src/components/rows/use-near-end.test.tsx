// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useNearEnd } from "./use-near-end";

type Told = (changes: { isIntersecting: boolean }[]) => void;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function List({ more, active = true }: { more: () => void; active?: boolean }) {
  return <div ref={useNearEnd<HTMLDivElement>(more, active)} />;
}

/** What the browser tells, in one go, of the end of a list: away or near. */
function ending(more: () => void, ...changes: boolean[]): void {
  let tell: Told | undefined;
  const observer = class {
    constructor(told: Told) {
      tell = told;
    }
    observe() {}
    disconnect() {}
  };
  vi.stubGlobal("IntersectionObserver", observer);
  render(<List more={more} />);
  tell?.(changes.map((isIntersecting) => ({ isIntersecting })));
}

test("more is asked for when the end comes near", () => {
  const more = vi.fn();
  ending(more, true);
  expect(more).toHaveBeenCalledOnce();
});

test("an end that was far and came near before the browser told of either is near", () => {
  const more = vi.fn();
  ending(more, false, true);
  expect(more).toHaveBeenCalledOnce();
});

test("an end that went away again is not near", () => {
  const more = vi.fn();
  ending(more, true, false);
  expect(more).not.toHaveBeenCalled();
});
