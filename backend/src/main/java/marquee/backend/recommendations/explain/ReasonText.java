package marquee.backend.recommendations.explain;

import java.util.Optional;
import marquee.backend.movies.MovieCard;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Reason.BecauseYouLike;
import marquee.backend.recommendations.retrieval.Reason.BecauseYouRated;
import marquee.backend.recommendations.retrieval.Reason.BestRated;
import marquee.backend.recommendations.retrieval.Reason.FitsYourTaste;
import marquee.backend.recommendations.retrieval.Reason.More;
import marquee.backend.recommendations.retrieval.Reason.Popular;
import marquee.backend.recommendations.retrieval.Reason.SimilarTo;
import marquee.backend.recommendations.retrieval.Reason.Trending;
import marquee.catalog.Stars;

/** Reasons in words. */
public final class ReasonText {

    private ReasonText() {}

    /**
     * A reason in words.
     *
     * @param mentioned the movie it names; absent when the catalogue has lost it
     */
    public static String of(Reason reason, Optional<MovieCard> mentioned) {
        String title = mentioned.map(MovieCard::title).orElse("a movie");
        return switch (reason) {
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
