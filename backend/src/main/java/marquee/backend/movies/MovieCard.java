package marquee.backend.movies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.OptionalInt;

/**
 * A movie as it stands in a list.
 *
 * @param tmdbId the movie's id everywhere, a stand-in (DESIGN §3) where TMDB does not know it
 * @param title without the year
 * @param year of release
 * @param genres MovieLens's genre names, the main one first
 * @param pictures what it looks like
 * @param runtime length in minutes
 * @param votes what TMDB's people think of it
 */
public record MovieCard(
        long tmdbId,
        String title,
        OptionalInt year,
        List<String> genres,
        @JsonUnwrapped PictureUrls pictures,
        OptionalInt runtime,
        @JsonUnwrapped Votes votes) {

    /** Copies the genres, so that a card can be shared. */
    public MovieCard {
        genres = List.copyOf(genres);
    }

    /** The same movie with an equal list of genres. */
    MovieCard withGenres(List<String> others) {
        return new MovieCard(tmdbId, title, year, others, pictures, runtime, votes);
    }
}
