package marquee.backend.recommendations.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Reason;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says why a movie fits a person. Of the liked ones that carry it, the first that also shares a genre with it is named, so that
 * a person sees the connection; where none does, the first that shares people, tags or keywords; where none does that either, a
 * genre that the person likes. What only dislikes carry is said by {@link Avoidance}. Lives as long as the request, on one
 * thread at a time.
 */
final class PersonalReasons {

    /** Stars from which somebody likes to hear that a movie is like one they rated. */
    private static final double WELL = 3.5;

    /** From so many liked movies of a genre on it is one that the person likes. */
    private static final int GENRE_LIKED = 2;

    private final Contributions contributions;
    private final Popularity popularity;
    private final History history;
    private final SingletonSupplier<Map<String, Double>> likedGenres = SingletonSupplier.of(this::likedGenres);
    private final Map<Long, List<RatedMovie>> carrying = new HashMap<>();
    private final Avoidance avoidance;

    PersonalReasons(Contributions contributions, History history, Popularity popularity) {
        this.contributions = contributions;
        this.history = history;
        this.popularity = popularity;
        this.avoidance = new Avoidance(contributions, history, popularity);
    }

    /** Of these movies and what carries them those whose subjects are to be known, since their genres do not connect them. */
    Set<Long> unconnected(List<Long> shown) {
        var ids = new HashSet<Long>();
        for (long movieId : shown) {
            var ratings = carrying(movieId);
            if (!ratings.isEmpty()
                    && ratings.stream().noneMatch(rating -> isWell(rating) && sharesGenre(rating, movieId))) {
                ids.add(movieId);
                ratings.forEach(rating -> ids.add(rating.movieId()));
            }
        }
        return ids;
    }

    /**
     * Why this one.
     *
     * @param subjects at least of the {@link #unconnected}, as far as they are known
     */
    Reason of(long movieId, Map<Long, Subjects> subjects) {
        var ratings = carrying(movieId);
        return named(ratings, rating -> sharesGenre(rating, movieId))
                .or(() -> named(ratings, rating -> sharesSubject(rating, movieId, subjects)))
                .orElseGet(() -> unnamed(ratings, movieId, subjects));
    }

    private List<RatedMovie> carrying(long movieId) {
        return carrying.computeIfAbsent(movieId, contributions::carrying);
    }

    private boolean sharesGenre(RatedMovie rating, long movieId) {
        return popularity.sharedGenres(rating.movieId(), movieId) > 0;
    }

    private static boolean sharesSubject(RatedMovie rating, long movieId, Map<Long, Subjects> subjects) {
        return Subjects.meet(subjects, rating.movieId(), movieId);
    }

    private static Optional<Reason> named(List<RatedMovie> carrying, Predicate<RatedMovie> connected) {
        var liked = carrying.stream()
                .filter(PersonalReasons::isWell)
                .filter(connected)
                .toList();
        return liked.stream().findFirst().map(first -> {
            var also = liked.stream().skip(1).map(RatedMovie::movieId).toList();
            return first.isPlay()
                    ? new Reason.BecauseYouWatched(first.movieId(), also)
                    : new Reason.BecauseYouRated(first.movieId(), first.stars(), also);
        });
    }

    private Reason unnamed(List<RatedMovie> carrying, long movieId, Map<Long, Subjects> subjects) {
        Map<String, Double> liked = likedGenres.obtain();
        return popularity.genresOf(movieId).stream()
                .filter(liked::containsKey)
                .max(Comparator.comparingDouble(genre -> liked.getOrDefault(genre, 0.0)))
                .<Reason>map(Reason.BecauseYouLike::new)
                .orElseGet(() -> withoutGenre(carrying, movieId, subjects));
    }

    private Reason withoutGenre(List<RatedMovie> carrying, long movieId, Map<Long, Subjects> subjects) {
        return carrying.stream().anyMatch(PersonalReasons::isWell)
                ? new Reason.FitsYourTaste()
                : avoidance.unlike(movieId, carrying, subjects).orElseGet(() -> new Reason.More(Optional.empty()));
    }

    /**
     * The chosen and the often liked ones, by how many liked movies they have. Counted when first asked for: most movies have a
     * reason without it.
     */
    private Map<String, Double> likedGenres() {
        Map<String, Double> counts = new HashMap<>();
        history.ratings().stream()
                .filter(PersonalReasons::isWell)
                .flatMap(rating -> popularity.genresOf(rating.movieId()).stream())
                .forEach(genre -> counts.merge(genre, 1.0, Double::sum));
        counts.values().removeIf(count -> count < GENRE_LIKED);
        history.genres().forEach(genre -> counts.merge(genre, (double) GENRE_LIKED, Double::sum));
        return counts;
    }

    static boolean isWell(RatedMovie rating) {
        return rating.stars().value() >= WELL;
    }
}
