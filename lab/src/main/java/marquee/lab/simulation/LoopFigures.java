package marquee.lab.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marquee.evaluation.metrics.content.Concentration;
import marquee.evaluation.metrics.content.GenreMix;

/**
 * Whether a loop feeds on itself: what the lists of a week have in common, and how far they are from what people truly like.
 * Movies are counted in hundreds, since of a whole week's they would grow with the number of visits. Not thread-safe.
 */
final class LoopFigures {

    private static final int FIRST = 10;
    private static final int TOGETHER = 100;

    private final List<Long> hundred = new ArrayList<>();
    private final List<Concentration> hundreds = new ArrayList<>();
    private final List<Double> overlaps = new ArrayList<>();
    private final List<Double> divergences = new ArrayList<>();
    private Set<Long> earlier = Set.of();
    private int earlierVisitor;

    /** A visitor was given a list; only its first ten places count. */
    void given(int visitor, ServedList answer, Opinions.OfPerson opinions) {
        List<Long> movies = answer.items().stream()
                .limit(FIRST)
                .map(ServedList.Item::movieId)
                .toList();
        compare(visitor, movies);
        movies.forEach(this::count);
        GenreMix liked = opinions.liked();
        if (!liked.isEmpty()) {
            divergences.add(liked.divergence(opinions.genres(movies)));
        }
    }

    /** Overlap of two people's lists as Jaccard's coefficient, of the one who comes and the one who came before. */
    private void compare(int visitor, List<Long> movies) {
        if (!earlier.isEmpty() && !movies.isEmpty() && visitor != earlierVisitor) {
            var shared = new HashSet<>(movies);
            shared.retainAll(earlier);
            overlaps.add((double) shared.size() / (movies.size() + earlier.size() - shared.size()));
        }
        earlier = Set.copyOf(movies);
        earlierVisitor = visitor;
    }

    private void count(long movie) {
        hundred.add(movie);
        if (hundred.size() == TOGETHER) {
            hundreds.add(Concentration.of(hundred));
            hundred.clear();
        }
    }

    SimulationReport.Loop report() {
        return new SimulationReport.Loop(
                mean(hundreds.stream().map(Concentration::coverage)),
                mean(hundreds.stream().map(Concentration::gini)),
                mean(overlaps.stream()),
                mean(divergences.stream()));
    }

    /** Of nothing there is none. */
    private static double mean(Stream<Double> values) {
        return values.mapToDouble(value -> value).average().orElse(Double.NaN);
    }
}
