package marquee.backend.movies;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.catalog.Movie;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A movie in the words of the table {@code movies}. */
@JsonNaming(SnakeCaseStrategy.class)
record ImportedMovie(
        @JsonProperty("tmdb_id") long id,
        String title,
        OptionalInt year,
        List<String> genres,
        List<String> tags,
        Optional<String> overview,
        Optional<String> tagline,
        OptionalInt runtimeMinutes,
        List<String> keywords,
        List<String> people,
        Optional<String> posterPath,
        Optional<String> backdropPath,
        Optional<String> language,
        double voteAverage,
        int voteCount) {

    static ImportedMovie of(Movie movie) {
        var text = movie.text();
        return new ImportedMovie(
                movie.id().value(),
                storable(movie.title()),
                movie.year(),
                storable(movie.genres()),
                storable(movie.tags()),
                storable(text.overview()),
                storable(text.tagline()),
                text.runtimeMinutes(),
                storable(text.keywords()),
                storable(text.people()),
                storable(text.posterPath()),
                storable(text.backdropPath()),
                storable(text.language()),
                movie.popularity().voteAverage(),
                movie.popularity().voteCount());
    }

    /** PostgreSQL's text holds every character but this one. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static List<String> storable(List<String> texts) {
        return texts.stream().map(ImportedMovie::storable).toList();
    }

    private static Optional<String> storable(Optional<String> text) {
        return text.map(ImportedMovie::storable);
    }
}
