package marquee.training.shorthistories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OneStandardErrorTest {

    private static final double[] UNEVEN = {0.9, 0.0, 0.6, 0.1};

    @Test
    void one_that_is_worse_by_chance_is_taken_before_the_best() {
        double[] best = {0.5, 0.5, 0.5, 0.5};
        assertThat(OneStandardError.first(List.of(UNEVEN, best))).isZero();
        assertThat(OneStandardError.best(List.of(UNEVEN, best))).isOne();
    }

    @Test
    void one_that_is_worse_for_everybody_is_not_taken_however_little_that_is() {
        double[] little = {0.89, -0.01, 0.59, 0.09};
        assertThat(OneStandardError.first(List.of(little, UNEVEN))).isOne();
    }

    @Test
    void of_equal_ones_the_first_is_taken() {
        assertThat(OneStandardError.first(List.of(UNEVEN, UNEVEN.clone()))).isZero();
        assertThat(OneStandardError.best(List.of(UNEVEN, UNEVEN.clone()))).isZero();
    }
}
