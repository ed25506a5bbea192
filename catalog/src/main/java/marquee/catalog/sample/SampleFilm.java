package marquee.catalog.sample;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/** One row of films.csv. */
record SampleFilm(
        int number,
        OptionalLong tmdbId,
        String title,
        int year,
        List<String> genres,
        int runtimeMinutes,
        List<String> directors,
        double fame,
        String overview) {

    MovieId id() {
        return tmdbId.isPresent() ? new MovieId(tmdbId.getAsLong()) : MovieId.standInFor(number);
    }

    Movie toMovie() {
        return new Movie(
                id(),
                OptionalLong.of(number),
                title,
                OptionalInt.of(year),
                genres,
                List.of(),
                new Movie.Text(
                        Optional.of(overview),
                        Optional.empty(),
                        OptionalInt.of(runtimeMinutes),
                        List.of(),
                        directors,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Movie.Popularity.UNKNOWN);
    }
}
