package marquee.events.learning;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.views.DatasetWithMovies;
import marquee.events.Action;
import marquee.events.EventType;
import marquee.events.store.InteractionStore;

/** Which movies people rated or watched here. */
final class MoviesSpokenOf {

    private static final Set<EventType> TYPES = Set.of(EventType.RATED, EventType.PLAYED);

    private MoviesSpokenOf() {}

    /** A data set, and what of others people rated or watched up to a watermark, as far as somebody describes it; blocking. */
    static DatasetWithMovies beside(Dataset dataset, InteractionStore store, long watermark, FurtherMovies further) {
        Set<MovieId> others = upTo(watermark, store);
        try (Stream<Movie> own = dataset.movies()) {
            own.map(Movie::id).forEach(others::remove);
        }
        List<Movie> added = others.isEmpty() ? List.of() : further.find(Set.copyOf(others));
        return DatasetWithMovies.of(dataset, added);
    }

    private static Set<MovieId> upTo(long watermark, InteractionStore store) {
        Set<MovieId> movies = new HashSet<>();
        store.read(watermark, TYPES, event -> movie(event.action()).ifPresent(id -> movies.add(new MovieId(id))));
        return movies;
    }

    private static OptionalLong movie(Action action) {
        return switch (action) {
            case Action.Rated rated -> OptionalLong.of(rated.movieId());
            case Action.Played played -> OptionalLong.of(played.movieId());
            default -> OptionalLong.empty();
        };
    }
}
