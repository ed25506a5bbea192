package marquee.ranking.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergedCandidatesTest {

    private static final int BEYOND = 1_000;

    private final MergedCandidates candidates = new MergedCandidates();

    @Test
    void of_the_towers_nearest_the_first_two_hundred_compete() {
        candidates.merge(new Sources(rows(0, 700), new int[0], row -> true), new HistorySignals());
        assertThat(competing()).containsExactlyInAnyOrder(rows(0, 200));
    }

    @Test
    void what_other_sources_name_competes_where_it_is_handed_over_as_theirs_until_there_are_enough() {
        candidates.merge(new Sources(rows(0, 200), rows(100, BEYOND), row -> true), new HistorySignals());
        assertThat(competing()).containsExactlyInAnyOrder(rows(0, MergedCandidates.MOST));
    }

    private static int[] rows(int from, int end) {
        return IntStream.range(from, end).toArray();
    }

    private int[] competing() {
        return IntStream.range(0, candidates.size()).map(candidates::row).toArray();
    }
}
