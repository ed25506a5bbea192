package marquee.backend.movies;

import java.util.List;
import java.util.OptionalInt;

/**
 * A movie as it stands in a list.
 *
 * @param tmdbId the movie's id everywhere, a stand-in (DESIGN §3) where TMDB does not know it
 * @param title without the year
 * @param year of release
 * @param genres MovieLens's genre names, the main one first
 * @param posterUrl a picture of 2:3, always there: TMDB's, or one drawn here (then relative to the API's address)
 * @param backdropUrl a picture of 16:9, always there likewise
 * @param runtime length in minutes
 * @param voteAverage TMDB's mean vote, 0 to 10; 0 when nobody voted
 * @param voteCount number of votes on TMDB
 */
public record MovieCard(
        long tmdbId,
        String title,
        OptionalInt year,
        List<String> genres,
        String posterUrl,
        String backdropUrl,
        OptionalInt runtime,
        double voteAverage,
        int voteCount) {

    /** Copies the genres, so that a card can be shared. */
    public MovieCard {
        genres = List.copyOf(genres);
    }

    /** The same movie with an equal list of genres. */
    MovieCard withGenres(List<String> others) {
        return new MovieCard(tmdbId, title, year, others, posterUrl, backdropUrl, runtime, voteAverage, voteCount);
    }
}
