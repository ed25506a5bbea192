package marquee.ranking.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import marquee.ranking.features.HistorySignals.Signal;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import org.junit.jupiter.api.Test;

class HistorySignalsTest {

    private static final int MANY = 20_000;

    @Test
    void a_history_may_lead_to_any_number_of_movies() {
        RankingTables few = FewMovies.tables();
        var tables = new RankingTables(few.movies(), few.beside(), leadingTo(MANY), few.times());
        var signals = new HistorySignals();
        signals.read(FewMovies.request(5, 0).history(), tables);
        assertThat(signals.size()).isGreaterThanOrEqualTo(MANY);
        assertThat(IntStream.of(1, MANY / 2, MANY))
                .allSatisfy(row -> assertThat(signals.get(row, Signal.NEXT)).isCloseTo(.5f, within(1e-3f)));
    }

    /** From the first movie to so many others. */
    private static Neighbours leadingTo(int count) {
        var near = new float[count];
        Arrays.fill(near, .5f);
        var builder = new NeighboursBuilder();
        builder.add(IntStream.rangeClosed(1, count).toArray(), near);
        return builder.build();
    }
}
