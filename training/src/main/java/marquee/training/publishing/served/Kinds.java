package marquee.training.publishing.served;

import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.catalog.Movie;

/**
 * Movies that have something in common.
 *
 * @param movies the rows of each kind, in the order of the kinds' names
 */
record Kinds(List<BitSet> movies) {

    private static final int DECADE = 10;

    /** Genre by genre. */
    static Kinds genres(List<Movie> movies) {
        return of(movies, movie -> movie.genres().stream());
    }

    /** Decade by decade. */
    static Kinds decades(List<Movie> movies) {
        return of(movies, movie -> movie.year().stream().mapToObj(year -> Integer.toString(year / DECADE)));
    }

    private static Kinds of(List<Movie> movies, Function<Movie, Stream<String>> kinds) {
        var rows = new TreeMap<String, BitSet>();
        for (int row = 0; row < movies.size(); row++) {
            int one = row;
            kinds.apply(movies.get(row))
                    .forEach(kind ->
                            rows.computeIfAbsent(kind, first -> new BitSet()).set(one));
        }
        return new Kinds(List.copyOf(rows.values()));
    }
}
