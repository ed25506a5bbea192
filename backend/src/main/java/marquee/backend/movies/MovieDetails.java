package marquee.backend.movies;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the API tells about one movie; the groups do not show on the wire.
 *
 * @param tmdbId the movie's id everywhere, a stand-in (DESIGN §3) where TMDB does not know it
 * @param heading what stands above
 * @param story what it is about and who made it
 * @param pictures what it looks like
 * @param votes what TMDB's people think of it
 * @param ratings what people here think of it
 */
public record MovieDetails(
        long tmdbId,
        @JsonUnwrapped Heading heading,
        @JsonUnwrapped Story story,
        @JsonUnwrapped PictureUrls pictures,
        @JsonUnwrapped Votes votes,
        @JsonUnwrapped RatingsHere ratings) {

    /**
     * What stands above.
     *
     * @param title without the year
     * @param tagline the poster's line
     * @param year of release
     * @param runtime length in minutes
     */
    public record Heading(String title, Optional<String> tagline, OptionalInt year, OptionalInt runtime) {}

    /**
     * What a movie is about and who made it.
     *
     * @param genres MovieLens's genre names, the main one first
     * @param keywords what it is about
     * @param director who made it
     * @param cast who plays in it, leading parts first
     * @param overview the story in a few sentences
     * @param language ISO 639-1 code of the original language
     */
    public record Story(
            List<String> genres,
            List<String> keywords,
            Optional<String> director,
            List<String> cast,
            Optional<String> overview,
            Optional<String> language) {

        /** Copies the lists, so that details cannot change. */
        public Story {
            genres = List.copyOf(genres);
            keywords = List.copyOf(keywords);
            cast = List.copyOf(cast);
        }
    }

    /**
     * What people here think of a movie.
     *
     * @param ratingAverage mean of the stars that they gave, 0.5 to 5; absent while nobody did
     * @param ratingCount how many rated it
     */
    public record RatingsHere(Optional<Double> ratingAverage, int ratingCount) {}
}
