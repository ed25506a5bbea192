package marquee.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(1_000, 7);

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
        assertThat(bounds.estimate()).isCloseTo(.2, within(1e-9));
        assertThat(bounds.low()).isNegative();
        assertThat(bounds.high()).isGreaterThan(.2);
    }

    @Test
    void two_models_are_compared_on_the_same_people() {
        assertThatThrownBy(() -> BOOTSTRAP.difference(new double[] {1}, new double[] {1, 2}, 0.05))
                .hasMessageContaining("same people");
    }

    @Test
    void a_ratio_of_two_groups_is_as_sure_as_their_people_are_alike() {
        double[][] alike = {{.2}, {.2}, {.2}};
        double[][] scattered = {{0}, {.8}, {0}, {.8}};
        var bootstrap = new Bootstrap(1_000, 7);

        var sure = bootstrap.of(List.<double[][]>of(alike, alike), means -> means[0][0] / means[1][0], .025);
        assertThat(sure.low()).isEqualTo(1);
        assertThat(sure.high()).isEqualTo(1);
        var unsure = bootstrap.of(List.<double[][]>of(scattered, alike), means -> means[0][0] / means[1][0], .025);
        assertThat(unsure.estimate()).isCloseTo(2, within(1e-9));
        assertThat(unsure.low()).isLessThan(1);
        assertThat(unsure.high()).isGreaterThan(3);
    }

    @Test
    void figures_of_one_person_are_drawn_together() {
        double[][] pairs = {{.1, .2}, {.5, .6}, {.3, .4}};

        var difference = new Bootstrap(200, 7).of(List.<double[][]>of(pairs), means -> means[0][1] - means[0][0], .025);
        assertThat(difference.low()).isCloseTo(.1, within(1e-9));
        assertThat(difference.high()).isCloseTo(.1, within(1e-9));
    }
}
