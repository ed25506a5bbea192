import { afterEach, expect, test, vi } from "vitest";
import { requestKey } from "./request-key";

afterEach(() => vi.unstubAllGlobals());

test("a key is made where the page came by plain http, and no key comes twice", () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const keys = Array.from({ length: 1000 }, requestKey);
  expect(new Set(keys).size).toBe(1000);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
