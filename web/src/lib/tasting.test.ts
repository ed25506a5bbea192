import { expect, test } from "vitest";
import { movies } from "../../tests/movies";
import type { MovieCard } from "./movies";
import { begin, decide, reconsider, refill, type Tasting, told, untold, type Verdict } from "./tasting";

const [a, b, c, d, e] = movies(5) as [MovieCard, MovieCard, MovieCard, MovieCard, MovieCard];
const titles = (tasting: Tasting) => tasting.shown.map(({ title }) => title);

test("the next movie takes the place of the one that was rated", () => {
  const rated = decide(begin([a, b, c, d], 2), a, 4.5);
  expect(titles(rated)).toEqual(["Movie 3", "Movie 2"]);
  expect(rated.verdicts).toEqual([{ movie: a, stars: 4.5 }]);
});

test("a movie not seen makes room and leaves no verdict", () => {
  const skipped = decide(begin([a, b, c], 2), b);
  expect(titles(skipped)).toEqual(["Movie 1", "Movie 3"]);
  expect(skipped.verdicts).toEqual([]);
});

test("the grid shrinks when nothing waits any more, and grows again when more come", () => {
  const last = decide(begin([a, b], 2), a);
  expect(titles(last)).toEqual(["Movie 2"]);
  expect(titles(refill(last, [c, d], 2))).toEqual(["Movie 2", "Movie 3"]);
});

test("a movie met before does not come again", () => {
  const skipped = decide(begin([a, b], 2), a);
  expect(titles(refill(skipped, [a, b, e], 2))).toEqual(["Movie 2", "Movie 5"]);
});

test("a verdict taken back puts the movie first again", () => {
  const rated = decide(begin([a, b, c], 2), a, 1);
  const back = reconsider(rated, a);
  expect(titles(back)).toEqual(["Movie 1", "Movie 3", "Movie 2"]);
  expect(back.verdicts).toEqual([]);
});

test("what is new, other or gone is still to be told, and nothing is once it was", () => {
  const known: Verdict[] = [
    { movie: a, stars: 4 },
    { movie: b, stars: 2 },
    { movie: c, stars: 5 },
  ];
  const said: Verdict[] = [
    { movie: c, stars: 5 },
    { movie: b, stars: 3 },
    { movie: d, stars: 1 },
  ];
  const changes = untold(known, said);
  expect(changes).toEqual([{ movie: a }, { movie: b, stars: 3 }, { movie: d, stars: 1 }]);
  expect(untold(changes.reduce(told, known), said)).toEqual([]);
});
