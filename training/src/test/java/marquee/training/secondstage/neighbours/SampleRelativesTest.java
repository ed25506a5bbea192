package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.dataset.Datasets;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.related.TitleSimilarity;
import marquee.ranking.related.TitleWords;
import marquee.training.secondstage.movies.MovieTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the bundled sample: real films, and ratings of simulated people. */
class SampleRelativesTest {

    private static final int SHOWN = 10;
    private static final TitleSimilarity SERIES = new TitleSimilarity(word -> 1);

    @TempDir
    private static Path folder;

    private static List<Movie> movies = List.of();
    private static MovieTable table;
    private static Neighbours related;

    @BeforeAll
    static void findThem() {
        var dataset = Datasets.open("sample", folder, Progress.silent());
        var ratings = Interactions.read(dataset);
        var training =
                new TrainingData(ratings, new DatasetContent(dataset, ratings, "hashed", folder.resolve("text"), true));
        movies = training.content().movies();
        table = MovieTables.of(training, new float[movies.size()][1]);
        related = NeighbourTables.of(training, table).related();
    }

    @Test
    void the_films_of_a_series_are_among_the_ten_that_are_most_like_each_other() {
        var pairs = series();
        long found =
                pairs.stream().filter(pair -> shown(pair[0]).contains(pair[1])).count();

        assertThat(pairs).hasSizeGreaterThan(20);
        assertThat(found).isGreaterThanOrEqualTo(Math.round(.9 * pairs.size()));
    }

    @Test
    void films_that_hardly_anybody_rated_have_relatives_of_their_own_genres_and_not_the_best_known_ones() {
        var byRatings = IntStream.range(0, table.size())
                .boxed()
                .sorted(Comparator.comparingInt(table::ratings))
                .toList();
        var best = byRatings.reversed().subList(0, 30);
        var least = byRatings.subList(0, 100);

        var relatives = least.stream()
                .flatMap(row -> shown(row).stream().map(other -> new int[] {row, other}))
                .toList();

        assertThat(share(relatives, pair -> (table.genres(pair[0]) & table.genres(pair[1])) != 0))
                .isGreaterThan(.95);
        assertThat(share(relatives, pair -> best.contains(pair[1]))).isLessThan(2 * 30.0 / table.size());
    }

    private static double share(List<int[]> pairs, Predicate<int[]> test) {
        return pairs.stream().filter(test).count() / (double) pairs.size();
    }

    /** Films whose titles belong to one series, and that share a genre. */
    private static List<int[]> series() {
        var titles = movies.stream().map(movie -> TitleWords.of(movie.title())).toList();
        var pairs = new ArrayList<int[]>();
        for (int a = 0; a < titles.size(); a++) {
            for (int b = 0; b < titles.size(); b++) {
                if (a != b
                        && (table.genres(a) & table.genres(b)) != 0
                        && SERIES.of(titles.get(a), titles.get(b)) == 1) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    private static List<Integer> shown(int row) {
        return IntStream.range(0, Math.min(SHOWN, related.count(row)))
                .map(place -> related.row(row, place))
                .boxed()
                .toList();
    }
}
