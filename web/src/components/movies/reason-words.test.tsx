// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ReasonWords } from "./reason-words";

afterEach(cleanup);

test("the words lead to the movie that they name", () => {
  render(<ReasonWords reason={{ text: "Because you rated Alien 5", movies: [348, 679] }} />);

  expect(screen.getByRole("link", { name: "Because you rated Alien 5" }).getAttribute("href")).toBe("/movie/348");
});

test("words about no movie lead nowhere", () => {
  render(<ReasonWords reason={{ text: "Trending now", movies: [] }} />);

  expect(screen.getByText("Trending now")).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});
