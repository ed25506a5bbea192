package marquee.backend.recommendations.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.movies.MovieCard;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Reason.BecauseYouLike;
import marquee.backend.recommendations.retrieval.Reason.BecauseYouRated;
import marquee.backend.recommendations.retrieval.Reason.BecauseYouWatched;
import marquee.backend.recommendations.retrieval.Reason.BestRated;
import marquee.backend.recommendations.retrieval.Reason.FitsYourTaste;
import marquee.backend.recommendations.retrieval.Reason.ForAllOfYou;
import marquee.backend.recommendations.retrieval.Reason.Fresh;
import marquee.backend.recommendations.retrieval.Reason.HiddenGem;
import marquee.backend.recommendations.retrieval.Reason.MatchesWords;
import marquee.backend.recommendations.retrieval.Reason.More;
import marquee.backend.recommendations.retrieval.Reason.NotOfGenreYouAvoid;
import marquee.backend.recommendations.retrieval.Reason.Picked;
import marquee.backend.recommendations.retrieval.Reason.Popular;
import marquee.backend.recommendations.retrieval.Reason.SimilarTo;
import marquee.backend.recommendations.retrieval.Reason.Trending;
import marquee.backend.recommendations.retrieval.Reason.UnlikeWhatYouAvoid;
import marquee.catalog.Stars;
import marquee.catalog.WholeTitle;

/**
 * Why a movie is in a list, for people.
 *
 * @param code what kind of reason it is
 * @param text the reason in words
 * @param movies ids of the movies that it is about, at most three, the one that the text names first; empty where it is
 *     about none
 */
public record Explanation(ReasonCode code, String text, List<Long> movies) {

    /** Copies the movies. */
    public Explanation {
        movies = List.copyOf(movies);
    }

    /**
     * Puts a reason in words; titles are short, without the others that catalogues have in brackets.
     *
     * @param cards of the movies that it is about; the catalogue may have lost some
     */
    public static Explanation of(Reason reason, Map<Long, MovieCard> cards) {
        var known = reason.movies().stream().filter(cards::containsKey).toList();
        String title = reason.movies().stream()
                .findFirst()
                .flatMap(id -> Optional.ofNullable(cards.get(id)))
                .map(card -> WholeTitle.of(card.title()).title())
                .orElse("a movie");
        var words = words(reason, title);
        return new Explanation(words.code(), words.text(), known);
    }

    private static Words words(Reason reason, String title) {
        return switch (reason) {
            case BecauseYouRated(long movieId, Stars stars, List<Long> also) ->
                new Words(ReasonCode.BECAUSE_YOU_RATED, "Because you rated " + title + " " + number(stars));
            case BecauseYouWatched(long movieId, List<Long> also) ->
                new Words(ReasonCode.BECAUSE_YOU_WATCHED, "Because you watched " + title);
            case SimilarTo(long movieId) -> new Words(ReasonCode.SIMILAR_TO, "Similar to " + title);
            case BecauseYouLike(String genre) -> new Words(ReasonCode.BECAUSE_YOU_LIKE, "Because you like " + genre);
            case FitsYourTaste() -> new Words(ReasonCode.FITS_YOUR_TASTE, "Fits your taste");
            case UnlikeWhatYouAvoid(long movieId) ->
                new Words(ReasonCode.UNLIKE_WHAT_YOU_AVOID, "Nothing like " + title);
            case NotOfGenreYouAvoid(String genre) ->
                new Words(ReasonCode.UNLIKE_WHAT_YOU_AVOID, "Unlike what you avoid: no " + genre);
            case Popular(Optional<String> genre) ->
                new Words(
                        ReasonCode.POPULAR,
                        "Popular" + genre.map(name -> " in " + name).orElse(""));
            case BestRated(String genre) -> new Words(ReasonCode.BEST_RATED, "Among the best rated in " + genre);
            case More(Optional<String> genre) ->
                new Words(ReasonCode.MORE, genre.map(name -> "More in " + name).orElse("More to discover"));
            case Trending() -> new Words(ReasonCode.TRENDING, "Trending now");
            case HiddenGem() -> new Words(ReasonCode.HIDDEN_GEM, "A hidden gem for you");
            case Picked() -> new Words(ReasonCode.PICKED, "Picked by hand");
            case Fresh() -> new Words(ReasonCode.FRESH, "New, and hardly rated yet");
            case MatchesWords(String asked) -> new Words(ReasonCode.MATCHES_WORDS, "Matches “" + asked + "”");
            case ForAllOfYou() -> new Words(ReasonCode.FOR_ALL_OF_YOU, "For all of you");
        };
    }

    /** Half steps: 4 or 4.5. */
    private static String number(Stars stars) {
        long whole = (long) stars.value();
        return whole == stars.value() ? Long.toString(whole) : Double.toString(stars.value());
    }

    private record Words(ReasonCode code, String text) {}
}
