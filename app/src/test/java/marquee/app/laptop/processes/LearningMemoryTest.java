package marquee.app.laptop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import marquee.catalog.sample.SampleDataset;
import org.junit.jupiter.api.Test;

class LearningMemoryTest {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void a_small_data_set_is_learned_from_in_less_than_a_gigabyte_of_heap() {
        assertThat(megabytes(LearningMemory.heap(SampleDataset.bundled(), 6 * GIGABYTE)))
                .isBetween(700, 1_000);
    }

    @Test
    void nothing_takes_more_heap_than_the_machine_would_give_it() {
        assertThat(LearningMemory.heap(SampleDataset.bundled(), GIGABYTE / 2)).isEqualTo("-Xmx512m");
    }

    private static int megabytes(String option) {
        assertThat(option).startsWith("-Xmx").endsWith("m");
        return Integer.parseInt(option.substring("-Xmx".length(), option.length() - 1));
    }
}
