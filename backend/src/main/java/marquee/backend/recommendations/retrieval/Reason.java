package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import java.util.OptionalLong;
import marquee.catalog.Stars;

/** Why a movie is in a list. */
public sealed interface Reason {

    /** The person's rated movie that lies nearest. */
    record BecauseYouRated(long movieId, Stars stars) implements Reason {}

    /** A movie that is near. */
    record SimilarTo(long movieId) implements Reason {}

    /** What the person chose when they started. */
    record BecauseYouLike(String genre) implements Reason {}

    /** Nothing more definite than the person's vector. */
    record FitsYourTaste() implements Reason {}

    /** Many people rated it. */
    record Popular(Optional<String> genre) implements Reason {}

    /** People rated it well. */
    record BestRated(String genre) implements Reason {}

    /** It is in the catalogue, and whatever fits better was shown before. */
    record More(Optional<String> genre) implements Reason {}

    /** People rate it these days. */
    record Trending() implements Reason {}

    /** The movie that it names. */
    default OptionalLong mentions() {
        return switch (this) {
            case BecauseYouRated(long movieId, Stars stars) -> OptionalLong.of(movieId);
            case SimilarTo(long movieId) -> OptionalLong.of(movieId);
            default -> OptionalLong.empty();
        };
    }
}
