package marquee.backend.recommendations.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.Stars;

/** Why a movie is in a list. */
public sealed interface Reason {

    /**
     * Ratings of the person that carried it.
     *
     * @param movieId what is named
     * @param stars what the person gave it
     * @param also further ones, at most two, the one that carried most first
     */
    record BecauseYouRated(long movieId, Stars stars, List<Long> also) implements Reason {

        /** Copies the others. */
        public BecauseYouRated {
            also = List.copyOf(also);
        }

        /** One alone. */
        public BecauseYouRated(long movieId, Stars stars) {
            this(movieId, stars, List.of());
        }
    }

    /**
     * What the person watched without rating it.
     *
     * @param movieId what is named
     * @param also further ones, watched or rated, at most two
     */
    record BecauseYouWatched(long movieId, List<Long> also) implements Reason {

        /** Copies the others. */
        public BecauseYouWatched {
            also = List.copyOf(also);
        }
    }

    /** A movie that is near. */
    record SimilarTo(long movieId) implements Reason {}

    /** What the person chose when they started, or has liked most. */
    record BecauseYouLike(String genre) implements Reason {}

    /** Nothing more definite than the person's vector. */
    record FitsYourTaste() implements Reason {}

    /** A movie that the person disliked and that this one has nothing in common with. */
    record UnlikeWhatYouAvoid(long movieId) implements Reason {}

    /** A genre that the person dislikes and that it is not of. */
    record NotOfGenreYouAvoid(String genre) implements Reason {}

    /** Many people rated it. */
    record Popular(Optional<String> genre) implements Reason {}

    /** People rated it well. */
    record BestRated(String genre) implements Reason {}

    /** It is in the catalogue, and whatever fits better was shown before. */
    record More(Optional<String> genre) implements Reason {}

    /** People rate it these days. */
    record Trending() implements Reason {}

    /** Few know it, and those who do like what the person likes. */
    record HiddenGem() implements Reason {}

    /** Hardly anybody has rated it yet. */
    record Fresh() implements Reason {}

    /** What somebody wrote. */
    record MatchesWords(String words) implements Reason {}

    /** Whoever runs the service put it there. */
    record Picked() implements Reason {}

    /** Nobody of several people would mind it. */
    record ForAllOfYou() implements Reason {}

    /** The movies that it is about, the one that it names first. */
    default List<Long> movies() {
        return switch (this) {
            case BecauseYouRated(long movieId, Stars stars, List<Long> also) ->
                Stream.concat(Stream.of(movieId), also.stream()).toList();
            case BecauseYouWatched(long movieId, List<Long> also) ->
                Stream.concat(Stream.of(movieId), also.stream()).toList();
            case SimilarTo(long movieId) -> List.of(movieId);
            case UnlikeWhatYouAvoid(long movieId) -> List.of(movieId);
            default -> List.of();
        };
    }
}
