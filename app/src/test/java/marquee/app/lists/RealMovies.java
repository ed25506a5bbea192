package marquee.app.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.Rating;

/** The movies of a dataset as people who make up tests look at them: what kind they are, and how many people rated them. */
final class RealMovies {

    private static final int CHART = 100;

    private final Map<Long, RealMovie> byId;
    private final List<RealMovie> bestKnown;
    private final Set<Long> chart;

    /** A movie; the year is 0 where nobody knows. */
    record RealMovie(long id, Set<String> genres, int year, int ratings) {

        boolean is(String genre) {
            return genres.contains(genre);
        }

        boolean isFrom(int first, int last) {
            return first <= year && year <= last;
        }
    }

    RealMovies(Dataset dataset) {
        var counts = new HashMap<Long, Integer>();
        try (Stream<Rating> ratings = dataset.ratings()) {
            ratings.forEach(rating -> counts.merge(rating.movie().value(), 1, Integer::sum));
        }
        try (Stream<Movie> movies = dataset.movies()) {
            this.byId = movies.map(movie -> new RealMovie(
                            movie.id().value(),
                            Set.copyOf(movie.genres()),
                            movie.year().orElse(0),
                            counts.getOrDefault(movie.id().value(), 0)))
                    .collect(Collectors.toMap(RealMovie::id, movie -> movie, (one, same) -> one));
        }
        this.bestKnown = byId.values().stream()
                .sorted(Comparator.comparingInt(RealMovie::ratings).reversed().thenComparingLong(RealMovie::id))
                .toList();
        this.chart = bestKnown.stream().limit(CHART).map(RealMovie::id).collect(Collectors.toSet());
    }

    RealMovie of(long id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** Some of middle fame among those of a kind: every so many places, from a place on. */
    List<Long> middling(Predicate<RealMovie> kind, int movies, int from, int step) {
        var all = bestKnown.stream().filter(kind).map(RealMovie::id).toList();
        return IntStream.range(0, movies)
                .map(place -> from + step * place)
                .mapToObj(all::get)
                .toList();
    }

    /** Every so many of a kind, in the order of their ids. */
    List<Long> every(int step, Predicate<RealMovie> kind) {
        var all =
                byId.values().stream().filter(kind).map(RealMovie::id).sorted().toList();
        return IntStream.range(0, all.size())
                .filter(place -> place % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    long count(List<Long> movies, Predicate<RealMovie> kind) {
        return movies.stream().map(this::of).filter(kind).count();
    }

    /** How many of these are among the hundred that most people rated. */
    long inTheChart(List<Long> movies) {
        return movies.stream().filter(chart::contains).count();
    }

    int medianRatings(List<Long> movies) {
        var sorted = movies.stream().map(id -> of(id).ratings()).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    boolean shareGenre(long a, long b) {
        return of(a).genres().stream().anyMatch(of(b)::is);
    }
}
