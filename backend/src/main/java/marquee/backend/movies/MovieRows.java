package marquee.backend.movies;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.movies.enrichment.Enriched;
import org.jspecify.annotations.Nullable;

/** Rows of the catalogue, with what TMDB knows laid over them, as cards and details. */
final class MovieRows {

    /** Selects a card's columns; {@code :oldest} is how old TMDB's word may be, {@code :due} when it wants refreshing. */
    static final String CARD = """
            SELECT m.tmdb_id, m.title, m.year, m.genres,
                   coalesce(t.poster_path, m.poster_path) AS poster_path,
                   coalesce(t.backdrop_path, m.backdrop_path) AS backdrop_path,
                   coalesce(t.runtime_minutes, m.runtime_minutes) AS runtime_minutes,
                   coalesce(t.vote_average, m.vote_average) AS vote_average,
                   coalesce(t.vote_count, m.vote_count) AS vote_count,
                   CASE WHEN t.fetched_at IS NULL THEN 'NEVER' WHEN t.fetched_at < :due THEN 'STALE' ELSE 'FRESH' END
                       AS enriched
            """;

    /** Selects the further columns of details. */
    static final String DETAILS = CARD + """
            , coalesce(m.tagline, t.tagline) AS tagline,
              coalesce(m.overview, t.overview) AS overview,
              coalesce(nullif(t.keywords, '{}'), m.keywords) AS keywords,
              coalesce(nullif(t.people, '{}'), m.people) AS people,
              m.language, r.ratings, r.half_stars
            """;

    /** Where both come from. */
    static final String FROM = """
            FROM movies m LEFT JOIN tmdb_movies t ON t.tmdb_id = m.tmdb_id AND t.fetched_at >= :oldest
            """;

    /** Where the further columns of details come from besides. */
    static final String FROM_RATINGS = "LEFT JOIN movie_ratings r ON r.tmdb_id = m.tmdb_id ";

    private static final double HALF_STARS = 2.0;

    private final Pictures pictures;
    private final MainGenre mainGenre;

    MovieRows(Pictures pictures, MainGenre mainGenre) {
        this.pictures = pictures;
        this.mainGenre = mainGenre;
    }

    MovieCard card(Readable row) {
        var id = id(row);
        return new MovieCard(
                id,
                text(row, "title").orElse(""),
                number(row, "year"),
                mainGenre.first(texts(row, "genres")),
                new PictureUrls(
                        pictures.poster(id, text(row, "poster_path")),
                        pictures.backdrop(id, text(row, "backdrop_path"))),
                number(row, "runtime_minutes"),
                new Votes(voteAverage(row), number(row, "vote_count").orElse(0)));
    }

    MovieDetails details(Readable row) {
        var card = card(row);
        return new MovieDetails(
                card.tmdbId(),
                new MovieDetails.Heading(card.title(), text(row, "tagline"), card.year(), card.runtime()),
                story(card, row),
                card.pictures(),
                card.votes(),
                new MovieDetails.RatingsHere(
                        ratingAverage(row), number(row, "ratings").orElse(0)));
    }

    private static MovieDetails.Story story(MovieCard card, Readable row) {
        var people = texts(row, "people");
        return new MovieDetails.Story(
                card.genres(),
                texts(row, "keywords"),
                people.stream().findFirst(),
                people.stream().skip(1).toList(),
                text(row, "overview"),
                text(row, "language"));
    }

    static long id(Readable row) {
        return required(row.get("tmdb_id", Long.class));
    }

    static Enriched enriched(Readable row) {
        return Enriched.valueOf(required(row.get("enriched", String.class)));
    }

    private static Optional<Double> ratingAverage(Readable row) {
        int ratings = number(row, "ratings").orElse(0);
        Long halfStars = row.get("half_stars", Long.class);
        return ratings == 0 || halfStars == null ? Optional.empty() : Optional.of(halfStars / HALF_STARS / ratings);
    }

    private static double voteAverage(Readable row) {
        return required(row.get("vote_average", Double.class));
    }

    private static Optional<String> text(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    private static OptionalInt number(Readable row, String column) {
        var value = row.get(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> texts(Readable row, String column) {
        return List.of(required(row.get(column, String[].class)));
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a column that the schema calls NOT NULL is null");
        }
        return value;
    }
}
