// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { agreedToKeepSearches } from "@/lib/browser/kept-searches";
import { KeptSearches } from "./kept-searches";

afterEach(cleanup);

test("what one searches for is kept from when one says so until one says no, and reads for how long", () => {
  render(<KeptSearches person={7} agreed={false} />);
  const choice = screen.getByRole<HTMLInputElement>("checkbox", { name: "Keep the words I search for" });
  expect(choice.checked).toBe(false);
  expect(document.getElementById(choice.getAttribute("aria-describedby") ?? "")?.textContent).toContain("90 days");
  expect(agreedToKeepSearches(7)).toBe(false);
  fireEvent.click(choice);
  expect([choice.checked, agreedToKeepSearches(7)]).toEqual([true, true]);
  fireEvent.click(choice);
  expect([choice.checked, agreedToKeepSearches(7)]).toEqual([false, false]);
});
