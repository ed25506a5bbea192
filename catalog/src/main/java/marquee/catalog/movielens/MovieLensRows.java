package marquee.catalog.movielens;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.Tag;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.Row;
import marquee.catalog.rows.RowParser;

/** What the rows of MovieLens's files mean. */
final class MovieLensRows {

    private MovieLensRows() {}

    /** Rows of the list of movies; a movie that is listed again is a bad row. */
    static RowParser<ListedMovie> movies(GenreColumns genres) {
        LongSet seen = new LongOpenHashSet();
        return row -> {
            ListedMovie movie = new ListedMovie(row.positive("movieId"), Title.of(row.text("title")), genres.of(row));
            if (!seen.add(movie.movieId())) {
                throw new BadRow("movie " + movie.movieId() + " is listed a second time");
            }
            return movie;
        };
    }

    /** Rows of ratings. */
    static RowParser<Rating> ratings(MovieIds ids) {
        return row ->
                new Rating(row.positive("userId"), ids.of(row.positive("movieId")), stars(row), row.time("timestamp"));
    }

    /** Rows of tags. */
    static RowParser<Tag> tags(MovieIds ids) {
        return row -> new Tag(
                row.positive("userId"), ids.of(row.positive("movieId")), row.text("tag"), row.time("timestamp"));
    }

    private static Stars stars(Row row) throws BadRow {
        String written = row.text("rating");
        try {
            return new Stars(Double.parseDouble(written));
        } catch (IllegalArgumentException e) {
            throw new BadRow("rating \"" + written + "\" is not between 0.5 and 5 in half steps");
        }
    }
}
