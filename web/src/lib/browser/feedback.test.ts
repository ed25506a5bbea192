// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Feedback } from "@/lib/feedback/told";
import { aShowing } from "../../../tests/showing";
import { hidePage } from "../../../tests/views";
import { tellClick, tellSearched, tellShown } from "./feedback";

const showing = { ...aShowing, variant: "more_fresh", propensity: 0.25 };
let sent: Promise<Feedback>[] = [];

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
  navigator.sendBeacon = (_, body) => {
    sent.push((body as Blob).text().then((text) => JSON.parse(text) as Feedback));
    return true;
  };
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  hidePage(false);
});

test("what comes into view is told together, a list at a time, after some seconds", async () => {
  tellShown(7, 603, showing);
  tellShown(7, 78, { ...showing, position: 2 });
  tellShown(7, 862, { ...showing, list: "trending" });
  expect(sent).toHaveLength(0);
  vi.advanceTimersByTime(5_000);
  const [told] = await Promise.all(sent);
  expect(told?.person).toBe(7);
  expect(told?.events).toMatchObject([
    {
      type: "exposed",
      recommendation_id: "a",
      list: "for_you",
      variant: "more_fresh",
      shown: [
        { tmdb_id: 603, position: 1, propensity: 0.25 },
        { tmdb_id: 78, position: 2, propensity: 0.25 },
      ],
    },
    { type: "exposed", recommendation_id: "a", list: "trending", shown: [{ tmdb_id: 862 }] },
  ]);
});

test("whoever leaves the page loses nothing", () => {
  tellShown(undefined, 603, showing);
  dispatchEvent(new Event("pagehide"));
  expect(sent).toHaveLength(1);
});

test("whoever only turns away from the page, as on a phone, loses nothing either", () => {
  tellShown(undefined, 603, showing);
  hidePage(false);
  expect(sent).toHaveLength(0);
  hidePage(true);
  expect(sent).toHaveLength(1);
});

test("what the browser takes no beacon for is sent as a request that outlives the page", async () => {
  navigator.sendBeacon = () => false;
  const fetched = vi.fn((_address: string, _init: RequestInit) => Promise.reject(new TypeError("no network")));
  vi.stubGlobal("fetch", fetched);
  tellClick(7, 603, showing);
  const [address, init] = fetched.mock.calls[0] ?? [];
  expect([address, init?.method, init?.keepalive]).toEqual(["/api/events", "POST", true]);
  const body = init?.body as Blob;
  expect(body.type).toBe("application/json");
  expect((JSON.parse(await body.text()) as Feedback).events).toMatchObject([{ type: "clicked", tmdb_id: 603 }]);
});

test("a click is told at once, behind what was shown, under an id of its own", async () => {
  tellShown(7, 603, showing);
  tellClick(7, 603, showing);
  tellClick(7, 78);
  const [shown, first, second] = await Promise.all(sent);
  expect(shown?.events[0]?.type).toBe("exposed");
  expect(first?.events).toMatchObject([{ type: "clicked", tmdb_id: 603, recommendation_id: "a", position: 1 }]);
  expect(first?.events[0]?.event_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(second?.events[0]?.event_id).not.toBe(first?.events[0]?.event_id);
});

test("a search is told with how many movies it found, and with its words only where they may be kept", async () => {
  tellSearched(7, 3);
  tellSearched(7, 3, "sad robot");
  const [without, withWords] = await Promise.all(sent);
  expect(without?.events).toEqual([
    { event_id: expect.any(String), type: "searched", at: expect.any(String), results: 3 },
  ]);
  expect(withWords?.events).toMatchObject([{ type: "searched", results: 3, text: "sad robot", may_keep_text: true }]);
});
