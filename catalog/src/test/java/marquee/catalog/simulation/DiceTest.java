package marquee.catalog.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void falls_the_same_on_every_machine_and_in_every_java() {
        Dice dice = Dice.of(1, "person", 7);

        assertThat(dice.uniform()).isEqualTo(0.7835382800144519);
        assertThat(dice.below(1000)).isEqualTo(645);
        assertThat(dice.bell()).isEqualTo(-0.4715726098549114);
    }

    @Test
    void falls_differently_for_another_seed_kind_or_number() {
        assertThat(new double[] {
                    Dice.of(1, "person", 7).uniform(),
                    Dice.of(2, "person", 7).uniform(),
                    Dice.of(1, "movie", 7).uniform(),
                    Dice.of(1, "person", 8).uniform()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void the_bell_has_mean_0_and_deviation_1() {
        double[] bells = Dice.of(1, "bell", 0).bells(100_000);

        assertThat(Arrays.stream(bells).average().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(Arrays.stream(bells).map(bell -> bell * bell).average().orElseThrow())
                .isCloseTo(1, within(0.02));
    }

    @Test
    void draws_each_position_as_often_as_its_weight_says() {
        WeightedChoice choice = new WeightedChoice(new double[] {5, 0, 1, 0.5, 3.5});
        Dice dice = Dice.of(1, "choice", 0);
        int[] counts = new int[5];
        for (int i = 0; i < 100_000; i++) {
            counts[choice.draw(dice)]++;
        }

        assertThat(counts[0]).isCloseTo(50_000, within(800));
        assertThat(counts[1]).isZero();
        assertThat(counts[2]).isCloseTo(10_000, within(500));
        assertThat(counts[3]).isCloseTo(5_000, within(400));
        assertThat(counts[4]).isCloseTo(35_000, within(800));
    }
}
