// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { PartFor } from "@/components/session/page-for";
import { tellSearched } from "@/lib/browser/feedback";
import { agreeToKeepSearches } from "@/lib/browser/kept-searches";
import { SearchTold } from "./search-told";

vi.mock("@/lib/browser/feedback", () => ({ tellSearched: vi.fn() }));

afterEach(() => {
  cleanup();
  agreeToKeepSearches(7, false);
  vi.clearAllMocks();
});

const search = (words: string, person?: number) => (
  <PartFor person={person === undefined ? undefined : { id: person, name: "Ada" }}>
    <SearchTold words={words} results={3} />
  </PartFor>
);

test("of a search it is told how much was found, and not what for", () => {
  render(search("sad robot", 7));
  expect(tellSearched).toHaveBeenCalledExactlyOnceWith(7, 3, undefined);
});

test("the words go along for the person who agreed, and for nobody else", () => {
  agreeToKeepSearches(7, true);
  for (const person of [7, 8, 77, undefined]) render(search("quiet drama", person));
  expect(vi.mocked(tellSearched).mock.calls).toEqual([
    [7, 3, "quiet drama"],
    [8, 3, undefined],
    [77, 3, undefined],
    [undefined, 3, undefined],
  ]);
});

test("who has changed their mind is heard with the next search", () => {
  agreeToKeepSearches(7, true);
  agreeToKeepSearches(7, false);
  render(search("funny heist", 7));
  expect(tellSearched).toHaveBeenCalledExactlyOnceWith(7, 3, undefined);
});

test("who comes back to what they found has not searched again; other words are another search", () => {
  render(search("heat", 7)).unmount();
  render(search("heat", 7)).rerender(search("heat 2", 7));
  expect(tellSearched).toHaveBeenCalledTimes(2);
});
