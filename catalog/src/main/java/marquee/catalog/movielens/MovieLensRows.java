package marquee.catalog.movielens;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import marquee.catalog.Rating;
import marquee.catalog.Tag;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.BadRow.Fault;
import marquee.catalog.rows.FileRow;
import marquee.catalog.rows.Parser;

/** What the rows of MovieLens's files mean. */
final class MovieLensRows {

    private MovieLensRows() {}

    /** Rows of the list of movies; of a movie that is listed again the first row counts. */
    static Parser<FileRow, ListedMovie> movies(GenreColumns genres) {
        LongSet seen = new LongOpenHashSet();
        return row -> {
            ListedMovie movie = new ListedMovie(row.positive("movieId"), Title.of(row.text("title")), genres.of(row));
            if (!seen.add(movie.movieId())) {
                throw new BadRow(Fault.REPEATED, "movie " + movie.movieId() + " is listed a second time");
            }
            return movie;
        };
    }

    /** Rows of ratings on this scale. */
    static Parser<FileRow, Rating> ratings(MovieIds ids, RatingScale scale) {
        return row -> new Rating(
                row.positive("userId"),
                ids.of(row.positive("movieId")),
                scale.stars(row.text("rating")),
                row.time("timestamp"));
    }

    /** Rows of tags. */
    static Parser<FileRow, Tag> tags(MovieIds ids) {
        return row -> new Tag(
                row.positive("userId"), ids.of(row.positive("movieId")), row.text("tag"), row.time("timestamp"));
    }
}
