package marquee.events.learning;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.views.DatasetWithMovies;
import marquee.events.Action;
import marquee.events.EventType;
import marquee.events.store.InteractionStore;

/**
 * The movies whose ratings train: a data set's, and those that people rated or watched here as far as somebody describes them.
 *
 * @param dataset with these
 * @param ids of all of them
 */
record RateableMovies(DatasetWithMovies dataset, Set<MovieId> ids) {

    private static final Set<EventType> TYPES = Set.of(EventType.RATED, EventType.PLAYED);

    /** Reads a data set's movies once, and what people rated or watched up to a watermark; blocking. */
    static RateableMovies of(Dataset dataset, InteractionStore store, long watermark, FurtherMovies further) {
        Set<MovieId> ids;
        try (Stream<Movie> own = dataset.movies()) {
            ids = own.map(Movie::id).collect(Collectors.toCollection(HashSet::new));
        }
        Set<MovieId> others = spokenOf(watermark, store, dataset.erased());
        others.removeAll(ids);
        List<Movie> added = others.isEmpty() ? List.of() : further.find(Set.copyOf(others));
        added.forEach(movie -> ids.add(movie.id()));
        return new RateableMovies(DatasetWithMovies.of(dataset, added), ids);
    }

    private static Set<MovieId> spokenOf(long watermark, InteractionStore store, Set<Long> erased) {
        Set<MovieId> movies = new HashSet<>();
        store.read(watermark, TYPES, event -> {
            if (event.personId().stream().noneMatch(erased::contains)) {
                movie(event.action()).ifPresent(id -> movies.add(new MovieId(id)));
            }
        });
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
