package marquee.evaluation.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OffPolicyTest {

    private static final long SEED = 19;
    private static final int RUNS = 200;
    private static final World WORLD = new World();

    @Test
    void intervals_by_self_normalised_propensities_hold_the_truth() {
        assertThat(covered(
                        "SNIPS",
                        log -> SelfNormalised.estimate(
                                log.stream().map(PredictedChoice::choice).toList())))
                .isGreaterThanOrEqualTo((int) (0.93 * RUNS));
    }

    @Test
    void doubly_robust_intervals_hold_the_truth_although_the_model_of_rewards_is_wrong() {
        assertThat(covered("doubly robust", DoublyRobust::estimate)).isGreaterThanOrEqualTo((int) (0.93 * RUNS));
    }

    @Test
    void the_mean_of_what_was_shown_does_not_hold_the_truth() {
        List<PredictedChoice> log = WORLD.log(new SplittableRandom(SEED));
        double shown = log.stream()
                .mapToDouble(choice -> choice.choice().reward())
                .average()
                .orElseThrow();
        assertThat(Math.abs(shown - WORLD.truth())).isGreaterThan(0.05);
    }

    @Test
    void a_candidate_that_shows_what_was_shown_is_worth_the_whole_log() {
        var choices = List.of(new LoggedChoice(1, 1, 0.5, 0.5), new LoggedChoice(2, 0, 0.25, 0.25));
        OffPolicyEstimate estimate = SelfNormalised.estimate(choices);
        assertThat(estimate.effectiveChoices()).isCloseTo(2, within(1e-9));
        assertThat(estimate.reward().estimate()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void what_cannot_be_estimated_is_said() {
        assertThatThrownBy(() -> new LoggedChoice(1, 1, 0, 0.5)).hasMessageContaining("propensity");
        assertThatThrownBy(() -> SelfNormalised.estimate(List.of(new LoggedChoice(1, 1, 0.5, 0))))
                .hasMessageContaining("nothing of what was logged");
    }

    private static int covered(String name, Function<List<PredictedChoice>, OffPolicyEstimate> estimator) {
        var random = new SplittableRandom(SEED);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            covered += estimator.apply(WORLD.log(random.split())).reward().covers(WORLD.truth()) ? 1 : 0;
        }
        System.out.printf("%s, seed %d: %d of %d intervals hold the truth%n", name, SEED, covered, RUNS);
        return covered;
    }

    /** People of two kinds, five movies, a logging policy and a candidate of which both know the chances. */
    private static final class World {

        private static final int PEOPLE = 400;
        private static final double[][] RATES = {{0.1, 0.2, 0.3, 0.5, 0.7}, {0.6, 0.4, 0.2, 0.1, 0.05}};
        private static final double[][] LOGGED = {{0.4, 0.3, 0.1, 0.1, 0.1}, {0.1, 0.1, 0.1, 0.3, 0.4}};
        private static final double[][] CANDIDATE = {{0.05, 0.05, 0.1, 0.2, 0.6}, {0.5, 0.3, 0.1, 0.05, 0.05}};
        private static final double[] PREDICTED = {0.4, 0.35, 0.3, 0.25, 0.3};

        double truth() {
            return (mean(CANDIDATE[0], RATES[0]) + mean(CANDIDATE[1], RATES[1])) / 2;
        }

        List<PredictedChoice> log(SplittableRandom random) {
            var log = new ArrayList<PredictedChoice>();
            for (int person = 0; person < PEOPLE; person++) {
                int kind = random.nextInt(2);
                double mood = random.nextDouble() * 0.1 - 0.05;
                for (int i = 1 + random.nextInt(8); i > 0; i--) {
                    log.add(choice(person, kind, mood, random));
                }
            }
            return log;
        }

        private static PredictedChoice choice(int person, int kind, double mood, SplittableRandom random) {
            int movie = drawn(LOGGED[kind], random.nextDouble());
            double reward = random.nextDouble() < RATES[kind][movie] + mood ? 1 : 0;
            return new PredictedChoice(
                    new LoggedChoice(person, reward, LOGGED[kind][movie], CANDIDATE[kind][movie]),
                    PREDICTED[movie],
                    mean(CANDIDATE[kind], PREDICTED));
        }

        private static int drawn(double[] chances, double at) {
            double sum = 0;
            int movie = -1;
            while (movie < chances.length - 1 && sum <= at) {
                sum += chances[++movie];
            }
            return movie;
        }

        private static double mean(double[] chances, double[] values) {
            double sum = 0;
            for (int i = 0; i < chances.length; i++) {
                sum += chances[i] * values[i];
            }
            return sum;
        }
    }
}
