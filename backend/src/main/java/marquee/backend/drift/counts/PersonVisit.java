package marquee.backend.drift.counts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity;
import marquee.evaluation.drift.Histogram;
import marquee.events.Action;
import marquee.events.Shown;

/** What one person did in ten minutes: the first of each kind counts, and how much it was. Not thread-safe. */
final class PersonVisit {

    private Optional<Action.Rated> rated = Optional.empty();
    private Optional<Action.Searched> searched = Optional.empty();
    private Optional<Action.Exposed> exposed = Optional.empty();
    private int deeds;

    void take(Action action) {
        switch (action) {
            case Action.Rated rating -> rated = rated.or(() -> Optional.of(rating));
            case Action.Searched search -> searched = searched.or(() -> Optional.of(search));
            case Action.Exposed exposure -> exposed = exposed.or(() -> Optional.of(exposure));
            default -> {}
        }
        deeds += action instanceof Action.Exposed ? 0 : 1;
    }

    /** Counts what it was. */
    void count(Popularity popularity, Counter counter) {
        rated.ifPresent(rating -> {
            counter.count(
                    WatchedValue.STARS, WatchedValue.STARS.one(rating.stars().value()));
            mainGenre(popularity, rating.movieId())
                    .ifPresent(genre -> counter.count(WatchedValue.GENRES, WatchedValue.GENRES.one(genre)));
        });
        searched.ifPresent(search -> {
            counter.count(WatchedValue.SEARCH_RESULTS, WatchedValue.SEARCH_RESULTS.one(search.results()));
            search.text()
                    .ifPresent(text ->
                            counter.count(WatchedValue.SEARCH_TEXTS, WatchedValue.SEARCH_TEXTS.one(text.length())));
        });
        if (deeds > 0) {
            counter.count(WatchedValue.ACTIVITY, WatchedValue.ACTIVITY.one(deeds));
        }
        coldShare(popularity)
                .ifPresent(share -> counter.count(WatchedValue.COLD_SHARE, WatchedValue.COLD_SHARE.one(share)));
    }

    /** The movies that were shown first, at most so many. */
    List<Long> shown(int most) {
        return movies().limit(most).toList();
    }

    private Optional<Double> coldShare(Popularity popularity) {
        long all = movies().count();
        long cold = movies().filter(movie -> popularity.ratingsOf(movie) == 0).count();
        return all == 0 ? Optional.empty() : Optional.of((double) cold / all);
    }

    private Stream<Long> movies() {
        return exposed.stream().flatMap(exposure -> exposure.shown().stream()).map(Shown::movieId);
    }

    private static Optional<String> mainGenre(Popularity popularity, long movieId) {
        var genres = popularity.genresOf(movieId);
        return genres.isEmpty() ? Optional.empty() : Optional.of(genres.getLast());
    }

    /** Takes one value. */
    @FunctionalInterface
    interface Counter {
        void count(WatchedValue value, Histogram one);
    }
}
