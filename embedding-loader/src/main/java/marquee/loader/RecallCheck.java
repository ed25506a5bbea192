package marquee.loader;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import marquee.index.Effort;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.SearchRecall;

/**
 * Compares what searches of a new collection find with what is nearest: among all movies, among those that were rated, and by
 * genre. A filter that the index was not built for finds next to nothing, in silence.
 */
final class RecallCheck {

    /** Of the nearest ten, on the average; whole indexes find above .95, those with such a fault below .3. */
    private static final double FLOOR = 0.8;

    private static final int NEAREST = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** By the words that tell of them; empty where a movie gives no such question. */
    private static final Map<String, Function<MovieVector, Optional<Filter>>> QUESTIONS = Map.of(
            "among all movies", movie -> Optional.of(Filter.ANY),
            "among rated movies", movie -> Optional.of(new Filter(Set.of(), Optional.empty(), Optional.of(false))),
            "by genre", movie -> movie.payload().genres().stream().findFirst().map(Filter::genre));

    private final VectorIndex index;

    RecallCheck(VectorIndex index) {
        this.index = index;
    }

    /**
     * Asks for what is near some movies.
     *
     * @throws LoadException when too little of it is found
     */
    void sample(List<MovieVector> sample) {
        QUESTIONS.forEach((words, question) -> {
            double recall = sample.stream()
                    .flatMap(movie -> question.apply(movie).map(filter -> recall(movie, filter)).stream())
                    .flatMapToDouble(OptionalDouble::stream)
                    .average()
                    .orElse(1);
            if (recall < FLOOR) {
                throw new LoadException(String.format(
                        Locale.ROOT,
                        "Of the nearest %d %s a search of %s finds %.2f on the average, less than %.2f."
                                + " Run ./marquee load-embeddings --fresh to fill it anew.",
                        NEAREST,
                        words,
                        index.collection(),
                        recall,
                        FLOOR));
            }
        });
    }

    private OptionalDouble recall(MovieVector movie, Filter filter) {
        return SearchRecall.of(search(movie, filter, Effort.USUAL), search(movie, filter, Effort.EXACT));
    }

    private List<Hit> search(MovieVector movie, Filter filter, Effort effort) {
        var query = new Query(movie.vector(), NEAREST, filter, LongSets.EMPTY_SET, PATIENCE, effort);
        return Objects.requireNonNull(index.search(query).block()).hits();
    }
}
