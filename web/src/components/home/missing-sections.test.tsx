// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { MissingSections } from "./missing-sections";

afterEach(cleanup);

test("what came too late is named, with a way to ask again", () => {
  render(<MissingSections missing={["trending", "by_your_genres", "fresh"]} />);
  expect(document.body.textContent).toBe("Trending, By your genres, and Fresh did not come this time. Try again");
  expect(screen.getByRole("link", { name: "Try again" }).getAttribute("href")).toBe("/");
});
