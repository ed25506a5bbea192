import { expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import type { MovieCard } from "./movies";
import {
  answerSeed,
  answersOf,
  type OnboardingRating,
  type OnboardingRatings,
  pendingChanges,
  queueSeeds,
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
  expect(titles(queueSeeds(last, [c, d], 2))).toEqual(["Movie 2", "Movie 3"]);
});

test("what the answers ask for next takes the place of what waited, and the grid stays", () => {
  const rated = answerSeed(startRatings([a, b, c, d], 2), a, 5);
  const asked = queueSeeds(rated, [e, c, d], 2);
  expect(titles(asked)).toEqual(["Movie 3", "Movie 2"]);
  expect(asked.waiting).toEqual([e, d]);
});

test("a movie that was answered does not come again", () => {
  const answered = answerSeed(answerSeed(startRatings([a, b], 2), a), b, 4);
  expect(titles(queueSeeds(answered, [a, b, e], 2))).toEqual(["Movie 5"]);
});

test("a movie that one looked for is rated and leaves the grid, or what waits, as it is", () => {
  const grid = startRatings([a, b, c, d], 2);
  expect(answerSeed(grid, e, 4)).toEqual({ ...grid, ratings: [{ movie: e, stars: 4 }] });
  expect(answerSeed(grid, c, 4)).toMatchObject({ shown: [a, b], waiting: [d] });
});

test("stars given again take the place of the first ones", () => {
  const twice = answerSeed(answerSeed(startRatings([a], 1), e, 2), e, 4);
  expect(twice.ratings).toEqual([{ movie: e, stars: 4 }]);
});

test("the answers so far are the ratings and what nobody has seen, of too many the latest", () => {
  const grid = startRatings(movies(300), 2);
  expect(answersOf(answerSeed(answerSeed(grid, a, 4.5), b))).toEqual([{ movie: 1, stars: 4.5 }, { movie: 2 }]);
  const many = movies(300).reduce((now, movie) => answerSeed(now, movie, movie.id === 1 ? 5 : undefined), grid);
  expect(answersOf(many)).toHaveLength(100);
  expect(answersOf(many)).toContainEqual({ movie: 1, stars: 5 });
  expect(answersOf(many)).toContainEqual({ movie: 300 });
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
