package marquee.training.publishing.served;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.training.fallback.MostPopular;
import marquee.training.secondstage.neighbours.SeriesFound;

/**
 * Figures of what a release would show, by name; kept in its manifest, so that the next one can be compared. A figure that the
 * data cannot tell, as that of series where there are none, is missing.
 */
public final class ServedFigures {

    /** How much of their kind newcomers who like one genre are shown. */
    public static final String GENRES = "shown.genre-to-its-fans";

    /** How much of their kind newcomers who like one decade are shown. */
    public static final String DECADES = "shown.decade-to-its-fans";

    /** How often a movie of a series has another of it among its nearest ten. */
    public static final String SERIES = "shown.series-among-related";

    /** What goes before the name where the list is that of most popular, or the neighbours those by audience alone. */
    public static final String PLAIN = "plain.";

    /** The median time that one answer of the towers takes, in milliseconds. */
    public static final String MILLIS = "shown.answer-milliseconds";

    private static final int FEWEST_FANS = 20;
    private static final int ANSWERS = 101;
    private static final double NANOS = Duration.ofMillis(1).toNanos();

    private final TrainingData training;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private ServedFigures(TrainingData training) {
        this.training = training;
    }

    /**
     * Measures; seconds, blocking.
     *
     * @param model the towers as they would be served
     * @param neighbours of the second stage
     * @param nanos a clock that only goes forward
     */
    public static Map<String, String> of(
            Model model, NeighbourTable neighbours, TrainingData training, LongSupplier nanos) {
        var measured = new ServedFigures(training);
        List<Movie> movies = training.content().movies();
        try (Model popular = new MostPopular().fit(training, 0)) {
            measured.fans(GENRES, Kinds.genres(movies), model, popular);
            measured.fans(DECADES, Kinds.decades(movies), model, popular);
        }
        measured.series(movies, neighbours);
        measured.time(model, nanos);
        var words = new LinkedHashMap<String, String>();
        measured.figures.forEach((name, figure) -> words.put(name, Double.toString(figure)));
        return words;
    }

    private void fans(String name, Kinds kinds, Model model, Model popular) {
        var fans = new Fans(training.ratings(), kinds);
        if (fans.count() >= FEWEST_FANS) {
            figures.put(name, fans.share(model));
            figures.put(PLAIN + name, fans.share(popular));
        }
    }

    private void series(List<Movie> movies, NeighbourTable neighbours) {
        var found = new SeriesFound(movies.stream().map(Movie::title).toList());
        OptionalDouble related = found.share(neighbours.related());
        if (related.isPresent()) {
            figures.put(SERIES, related.getAsDouble());
            figures.put(PLAIN + SERIES, found.share(neighbours.audience()).orElseThrow());
        }
    }

    private void time(Model model, LongSupplier nanos) {
        int people = training.ratings().users();
        long[] took = IntStream.range(0, Math.min(ANSWERS, people))
                .mapToObj(row -> List.of(Person.known(row, training.ratings())))
                .mapToLong(person -> {
                    long begin = nanos.getAsLong();
                    model.score(person);
                    return nanos.getAsLong() - begin;
                })
                .sorted()
                .toArray();
        if (took.length > 0) {
            figures.put(
                    MILLIS,
                    Arrays.stream(took).skip(took.length / 2).findFirst().orElseThrow() / NANOS);
        }
    }
}
