package marquee.app.laptop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LearningMemoryTest {

    private static final long GIGABYTE = 1L << 30;

    /** As many as ml-latest-small has. */
    private static final LearningSize SMALL = new LearningSize(9_742, 100_836);

    @Test
    void a_small_data_set_is_learned_from_in_less_than_a_gigabyte_of_heap() {
        assertThat(megabytes(LearningMemory.heap(SMALL, 6 * GIGABYTE))).isBetween(700, 1_000);
    }

    @Test
    void nothing_takes_more_heap_than_the_machine_would_give_it() {
        assertThat(LearningMemory.heap(SMALL, GIGABYTE / 2)).isEqualTo("-Xmx512m");
    }

    @Test
    void more_movies_and_ratings_have_more() {
        var large = new LearningSize(100_000, 5_000_000);

        assertThat(megabytes(LearningMemory.heap(large, 16 * GIGABYTE))).isGreaterThan(3_000);
    }

    private static int megabytes(String option) {
        assertThat(option).startsWith("-Xmx").endsWith("m");
        return Integer.parseInt(option.substring("-Xmx".length(), option.length() - 1));
    }
}
