package marquee.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A movie as its dataset describes it. Lists are empty and optionals absent where the dataset says nothing.
 *
 * @param id what the movie is known by everywhere
 * @param datasetId the dataset's own id (MovieLens's movieId); absent for movies that only a TMDB export brought
 * @param title without the year, in reading order ("The Matrix", not "Matrix, The")
 * @param year of release
 * @param genres MovieLens's genre names, in the dataset's order
 * @param tags what people wrote about it, most frequent first
 * @param text what is known of its story and its makers
 * @param popularity how TMDB's public rates it
 */
public record Movie(
        MovieId id,
        OptionalLong datasetId,
        String title,
        OptionalInt year,
        List<String> genres,
        List<String> tags,
        Text text,
        Popularity popularity) {

    /**
     * Story and makers.
     *
     * @param overview one or more sentences
     * @param tagline the poster's line
     * @param runtimeMinutes length of the movie
     * @param keywords what it is about, in TMDB's words
     * @param people director first, then cast
     * @param posterPath TMDB's path of the poster, such as {@code /abc.jpg}
     * @param backdropPath TMDB's path of the wide picture
     * @param language ISO 639-1 code of the original language
     */
    public record Text(
            Optional<String> overview,
            Optional<String> tagline,
            OptionalInt runtimeMinutes,
            List<String> keywords,
            List<String> people,
            Optional<String> posterPath,
            Optional<String> backdropPath,
            Optional<String> language) {

        /** Nothing known. */
        public static final Text UNKNOWN = new Text(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** Copies the lists, so that a text cannot change. */
        public Text {
            keywords = List.copyOf(keywords);
            people = List.copyOf(people);
        }

        /** This text, and the other's words for what this one does not tell. */
        public Text filledFrom(Text other) {
            return new Text(
                    overview.or(other::overview),
                    tagline.or(other::tagline),
                    runtimeMinutes.isPresent() ? runtimeMinutes : other.runtimeMinutes,
                    keywords.isEmpty() ? other.keywords : keywords,
                    people.isEmpty() ? other.people : people,
                    posterPath.or(other::posterPath),
                    backdropPath.or(other::backdropPath),
                    language.or(other::language));
        }
    }

    /**
     * TMDB's vote figures.
     *
     * @param voteAverage mean vote, 0 to 10
     * @param voteCount number of votes
     */
    public record Popularity(double voteAverage, int voteCount) {

        /** Nobody voted. */
        public static final Popularity UNKNOWN = new Popularity(0, 0);
    }

    /** Copies the lists, so that a movie cannot change. */
    public Movie {
        genres = List.copyOf(genres);
        tags = List.copyOf(tags);
    }

    /** The same with other tags, most frequent first. */
    public Movie withTags(List<String> others) {
        return new Movie(id, datasetId, title, year, genres, others, text, popularity);
    }

    /** This movie, and what another description of it tells besides. */
    public Movie filledFrom(Movie other) {
        return new Movie(
                id,
                datasetId,
                title,
                year.isPresent() ? year : other.year,
                genres.isEmpty() ? other.genres : genres,
                tags,
                text.filledFrom(other.text),
                popularity.voteCount > 0 ? popularity : other.popularity);
    }
}
