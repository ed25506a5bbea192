import { expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import type { MovieCard } from "./movies";
import {
  addSeeds,
  answerSeed,
  type OnboardingRating,
  type OnboardingRatings,
  pendingChanges,
  startRatings,
  takeBackRating,
  withChange,
} from "./onboarding-ratings";

const [a, b, c, d, e] = movies(5) as [MovieCard, MovieCard, MovieCard, MovieCard, MovieCard];
const titles = ({ shown }: OnboardingRatings) => shown.map(({ title }) => title);

test("the next movie takes the place of the one that was rated", () => {
  const rated = answerSeed(startRatings([a, b, c, d], 2), a, 4.5);
  expect(titles(rated)).toEqual(["Movie 3", "Movie 2"]);
  expect(rated.ratings).toEqual([{ movie: a, stars: 4.5 }]);
});

test("a movie not seen makes room and leaves no rating", () => {
  const skipped = answerSeed(startRatings([a, b, c], 2), b);
  expect(titles(skipped)).toEqual(["Movie 1", "Movie 3"]);
  expect(skipped.ratings).toEqual([]);
});

test("the grid shrinks when nothing waits any more, and grows again when more come", () => {
  const last = answerSeed(startRatings([a, b], 2), a);
  expect(titles(last)).toEqual(["Movie 2"]);
  expect(titles(addSeeds(last, [c, d], 2))).toEqual(["Movie 2", "Movie 3"]);
});

test("a movie met before does not come again", () => {
  const skipped = answerSeed(startRatings([a, b], 2), a);
  expect(titles(addSeeds(skipped, [a, b, e], 2))).toEqual(["Movie 2", "Movie 5"]);
});

test("a rating taken back puts the movie first again", () => {
  const rated = answerSeed(startRatings([a, b, c], 2), a, 1);
  const back = takeBackRating(rated, a);
  expect(titles(back)).toEqual(["Movie 1", "Movie 3", "Movie 2"]);
  expect(back.ratings).toEqual([]);
});

test("what is new, other or gone is still to be told, and nothing is once it was", () => {
  const known: OnboardingRating[] = [
    { movie: a, stars: 4 },
    { movie: b, stars: 2 },
    { movie: c, stars: 5 },
  ];
  const said: OnboardingRating[] = [
    { movie: c, stars: 5 },
    { movie: b, stars: 3 },
    { movie: d, stars: 1 },
  ];
  const changes = pendingChanges(known, said);
  expect(changes).toEqual([{ movie: a }, { movie: b, stars: 3 }, { movie: d, stars: 1 }]);
  expect(pendingChanges(changes.reduce(withChange, known), said)).toEqual([]);
});
