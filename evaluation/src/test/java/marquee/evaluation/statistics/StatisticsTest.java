package marquee.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(1_000, 7);

    @Test
    void sums_of_two_groups_are_the_sums_of_all() {
        Moments one = Moments.NONE.plus(1).plus(3);
        Moments other = Moments.NONE.plus(8);
        assertThat(one.plus(other).estimate()).isEqualTo(new Estimate(3, 4, 13));
    }

    @Test
    void a_ratio_by_one_exposure_each_is_a_mean() {
        RatioMoments ratio = RatioMoments.NONE
                .plus(1, 1)
                .plus(3, 1)
                .plus(new RatioMoments(Moments.NONE.plus(8), Moments.NONE.plus(1), 8));
        assertThat(ratio.estimate().mean()).isCloseTo(4, within(1e-9));
        assertThat(ratio.estimate().variance()).isCloseTo(13, within(1e-9));
    }

    @Test
    void nobody_has_a_mean_without_a_variance() {
        assertThat(Moments.NONE.estimate()).isEqualTo(new Estimate(0, 0, 0));
        assertThat(RatioMoments.NONE.plus(0, 0).plus(0, 0).estimate()).isEqualTo(new Estimate(2, 0, 0));
    }

    @Test
    void a_model_that_is_always_a_little_better_is_surely_better() {
        var bounds = BOOTSTRAP.difference(new double[] {.2, .5, .9}, new double[] {.1, .4, .8}, 0.05);
        assertThat(bounds.low()).isCloseTo(.1, within(1e-9));
        assertThat(bounds.high()).isCloseTo(.1, within(1e-9));
    }

    @Test
    void a_model_that_is_better_for_some_and_worse_for_others_is_not_surely_better() {
        var bounds = BOOTSTRAP.difference(new double[] {1, 0, 1, 0, 1}, new double[] {0, 1, 0, 1, 0}, 0.05);
        assertThat(bounds.mean()).isCloseTo(.2, within(1e-9));
        assertThat(bounds.low()).isNegative();
        assertThat(bounds.high()).isGreaterThan(.2);
    }

    @Test
    void two_models_are_compared_on_the_same_people() {
        assertThatThrownBy(() -> BOOTSTRAP.difference(new double[] {1}, new double[] {1, 2}, 0.05))
                .hasMessageContaining("same people");
    }
}
