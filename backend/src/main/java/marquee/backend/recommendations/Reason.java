package marquee.backend.recommendations;

import java.util.Optional;
import java.util.OptionalLong;
import marquee.backend.movies.MovieCard;
import marquee.catalog.Stars;

/** Why a movie is in a list. */
sealed interface Reason {

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

    /** The movie that the words need the title of. */
    default OptionalLong mentions() {
        return switch (this) {
            case BecauseYouRated(long movieId, Stars stars) -> OptionalLong.of(movieId);
            case SimilarTo(long movieId) -> OptionalLong.of(movieId);
            default -> OptionalLong.empty();
        };
    }

    /**
     * The reason in words.
     *
     * @param mentioned the movie it mentions; absent when the catalogue has lost it
     */
    default String words(Optional<MovieCard> mentioned) {
        String title = mentioned.map(MovieCard::title).orElse("a movie");
        return switch (this) {
            case BecauseYouRated(long movieId, Stars stars) -> "Because you rated " + title + " " + number(stars);
            case SimilarTo(long movieId) -> "Similar to " + title;
            case BecauseYouLike(String genre) -> "Because you like " + genre;
            case FitsYourTaste() -> "Fits your taste";
            case Popular(Optional<String> genre) ->
                "Popular" + genre.map(name -> " in " + name).orElse("");
            case BestRated(String genre) -> "Among the best rated in " + genre;
            case More(Optional<String> genre) ->
                genre.map(name -> "More in " + name).orElse("More to discover");
            case Trending() -> "Trending now";
        };
    }

    /** Half steps: 4 or 4.5. */
    private static String number(Stars stars) {
        long whole = (long) stars.value();
        return whole == stars.value() ? Long.toString(whole) : Double.toString(stars.value());
    }
}
