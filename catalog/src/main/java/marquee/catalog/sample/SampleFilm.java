package marquee.catalog.sample;

import marquee.catalog.Movie;

/**
 * One row of films.csv.
 *
 * @param movie what it tells; the people are the directors
 * @param fame how well known, 1 to 5
 */
record SampleFilm(Movie movie, double fame) {}
