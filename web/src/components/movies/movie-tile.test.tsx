// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import { MovieTile } from "./movie-tile";

afterEach(cleanup);

const [movie] = movies(1);

const leads = () => screen.getAllByRole("link").map((link) => [link.getAttribute("href"), link.textContent]);

test("a tile leads to its movie, and its reason to the movie that it names, beside and not inside each other", () => {
  if (movie) render(<MovieTile movie={movie} reason={{ text: "Because you rated Alien 5", movies: [348, 679] }} />);
  expect(leads()).toEqual([
    ["/movie/1", expect.stringContaining("Movie 1")],
    ["/movie/348", "Because you rated Alien 5"],
  ]);
  expect(document.querySelector("a a")).toBeNull();
});

test("a reason that names no movie leads nowhere", () => {
  if (movie) render(<MovieTile movie={movie} reason={{ text: "Popular in Drama", movies: [] }} />);
  expect(leads()).toEqual([["/movie/1", expect.not.stringContaining("Popular")]]);
  expect(screen.getByText("Popular in Drama")).toBeTruthy();
});
