package marquee.backend.movies;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the API tells about one movie.
 *
 * @param tmdbId the movie's id everywhere, a stand-in (DESIGN §3) where TMDB does not know it
 * @param title without the year
 * @param tagline the poster's line
 * @param year of release
 * @param runtime length in minutes
 * @param genres MovieLens's genre names, the main one first
 * @param keywords what it is about
 * @param director who made it
 * @param cast who plays in it, leading parts first
 * @param overview the story in a few sentences
 * @param language ISO 639-1 code of the original language
 * @param posterUrl a picture of 2:3, always there
 * @param backdropUrl a picture of 16:9, always there
 * @param voteAverage TMDB's mean vote, 0 to 10; 0 when nobody voted
 * @param voteCount number of votes on TMDB
 * @param ratingAverage mean of the stars that people here gave, 0.5 to 5; absent while nobody did
 * @param ratingCount how many people here rated it
 */
public record MovieDetails(
        long tmdbId,
        String title,
        Optional<String> tagline,
        OptionalInt year,
        OptionalInt runtime,
        List<String> genres,
        List<String> keywords,
        Optional<String> director,
        List<String> cast,
        Optional<String> overview,
        Optional<String> language,
        String posterUrl,
        String backdropUrl,
        double voteAverage,
        int voteCount,
        Optional<Double> ratingAverage,
        int ratingCount) {

    /** Copies the lists, so that details cannot change. */
    public MovieDetails {
        genres = List.copyOf(genres);
        keywords = List.copyOf(keywords);
        cast = List.copyOf(cast);
    }
}
