package marquee.evaluation.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.evaluation.model.TrainingData;

/**
 * The kinds of movies whose showing is looked at: old, new and the long tail have a fifth of the training ratings each, so
 * that .2 is what people choose by themselves; foreign ones are of another language than most ratings are.
 */
public final class MovieKinds {

    private static final double SHARE = 0.2;

    private final List<Movie> movies;
    private final int[] counts;
    private final long all;

    private MovieKinds(TrainingData training) {
        this.movies = training.content().movies();
        this.counts = training.ratings().counts();
        this.all = Arrays.stream(counts).asLongStream().sum();
    }

    /** What the data can tell of: movies' years and languages are not always known. */
    public static List<MovieKind> of(TrainingData training) {
        var told = new MovieKinds(training);
        List<MovieKind> kinds = new ArrayList<>();
        told.ages(kinds);
        kinds.add(told.longTail());
        told.foreign().ifPresent(kinds::add);
        return List.copyOf(kinds);
    }

    private void ages(List<MovieKind> kinds) {
        var byYear = new TreeMap<Integer, Long>();
        for (int row = 0; row < counts.length; row++) {
            int count = counts[row];
            movies.get(row).year().ifPresent(year -> byYear.merge(year, (long) count, Long::sum));
        }
        long dated = byYear.values().stream().mapToLong(count -> count).sum();
        if (dated > 0) {
            int last = reaching(byYear, SHARE * dated);
            int first = reaching(byYear.descendingMap(), SHARE * dated);
            kinds.add(new MovieKind(
                    "old", "released until " + last, rows(row -> year(row).filter(year -> year <= last))));
            kinds.add(new MovieKind(
                    "new", "released since " + first, rows(row -> year(row).filter(year -> year >= first))));
        }
    }

    /** The year at which so many ratings are reached. */
    private static int reaching(Map<Integer, Long> byYear, double ratings) {
        long sum = 0;
        int reached = 0;
        for (var year : byYear.entrySet()) {
            if (sum < ratings) {
                reached = year.getKey();
            }
            sum += year.getValue();
        }
        return reached;
    }

    private Optional<Integer> year(int row) {
        return movies.get(row).year().stream().boxed().findFirst();
    }

    private MovieKind longTail() {
        int[] byCount = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> -counts[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        var tail = new BitSet();
        long sum = 0;
        for (int row : byCount) {
            tail.set(row, sum >= (1 - SHARE) * all);
            sum += counts[row];
        }
        return new MovieKind("long tail", "the least rated, which have the last fifth of the training ratings", tail);
    }

    private Optional<MovieKind> foreign() {
        Map<String, Integer> ratings = new HashMap<>();
        for (int row = 0; row < counts.length; row++) {
            int count = counts[row];
            movies.get(row).text().language().ifPresent(language -> ratings.merge(language, count, Integer::sum));
        }
        return ratings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(usual -> new MovieKind(
                        "foreign",
                        "in another language than \"" + usual + "\"",
                        rows(row -> movies.get(row).text().language().filter(language -> !language.equals(usual)))));
    }

    private BitSet rows(IntFunction<Optional<?>> having) {
        var rows = new BitSet();
        IntStream.range(0, counts.length)
                .filter(row -> having.apply(row).isPresent())
                .forEach(rows::set);
        return rows;
    }
}
