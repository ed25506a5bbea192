import { expect, test } from "vitest";
import { ownPage, whoAddress } from "./own-page";

test.each(["/movie/862", "/search?q=a%20b&x=1", "/genre/Science%20Fiction", "/"])("%s is a page of ours", (address) => {
  expect(ownPage(address)).toBe(address);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/..//evil.example",
  "/./%2e%2e//evil.example",
  "https://evil.example/",
  "http:/evil.example",
  "javascript:alert(1)",
  "movie/862",
  " /movie/862",
  "//",
  "",
  "/api/rows/trending",
  "/_next/image?url=x",
  "/who?next=/who",
  `/search?q=${"x".repeat(500)}`,
  ["/movie/862"],
  null,
  undefined,
])("%j is none", (address) => {
  expect(ownPage(address)).toBeUndefined();
});

test("the box office keeps where one came from", () => {
  expect(new URL(whoAddress("/search?q=a&b"), "http://host").searchParams.get("next")).toBe("/search?q=a&b");
  expect(whoAddress()).toBe("/who");
});
