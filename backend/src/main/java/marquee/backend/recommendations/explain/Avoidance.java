package marquee.backend.recommendations.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Reason;
import org.springframework.util.function.SingletonSupplier;

/**
 * Says what of the person's dislikes a movie is unlike: a genre that they dislike and it is not of, or a film that it shares no
 * genre, no subject and no place with. Lives as long as the request, on one thread at a time.
 */
final class Avoidance {

    private static final double BADLY = 2.5;

    /** From so many disliked movies of a genre on it is one that the person avoids, unless they liked one of it. */
    private static final int GENRE_AVOIDED = 2;

    private final Contributions contributions;
    private final History history;
    private final Popularity popularity;
    private final SingletonSupplier<Set<String>> avoided = SingletonSupplier.of(this::avoidedGenres);

    Avoidance(Contributions contributions, History history, Popularity popularity) {
        this.contributions = contributions;
        this.history = history;
        this.popularity = popularity;
    }

    /**
     * What can be said truly; nothing where the movie is like all that carries it.
     *
     * @param carrying the ratings that carry the movie most
     * @param subjects of the movie and of those, as far as they are known
     */
    Optional<Reason> unlike(long movieId, List<RatedMovie> carrying, Map<Long, Subjects> subjects) {
        var disliked = carrying.stream().filter(Avoidance::isBadly).toList();
        return disliked.stream()
                .flatMap(rating -> popularity.genresOf(rating.movieId()).stream())
                .filter(genre -> avoided.obtain().contains(genre)
                        && !popularity.genresOf(movieId).contains(genre))
                .findFirst()
                .<Reason>map(Reason.NotOfGenreYouAvoid::new)
                .or(() -> disliked.stream()
                        .map(RatedMovie::movieId)
                        .filter(other -> haveNothingInCommon(movieId, other, subjects))
                        .findFirst()
                        .map(Reason.UnlikeWhatYouAvoid::new));
    }

    private boolean haveNothingInCommon(long a, long b, Map<Long, Subjects> subjects) {
        return popularity.sharedGenres(a, b) == 0 && !Subjects.meet(subjects, a, b) && contributions.farApart(a, b);
    }

    private Set<String> avoidedGenres() {
        Map<String, Integer> counts = new HashMap<>();
        var liked = new HashSet<>(history.genres());
        for (RatedMovie rating : history.ratings()) {
            var genres = popularity.genresOf(rating.movieId());
            if (isBadly(rating)) {
                genres.forEach(genre -> counts.merge(genre, 1, Integer::sum));
            } else if (PersonalReasons.isWell(rating)) {
                liked.addAll(genres);
            }
        }
        counts.values().removeIf(count -> count < GENRE_AVOIDED);
        counts.keySet().removeAll(liked);
        return Set.copyOf(counts.keySet());
    }

    private static boolean isBadly(RatedMovie rating) {
        return rating.stars().value() <= BADLY;
    }
}
