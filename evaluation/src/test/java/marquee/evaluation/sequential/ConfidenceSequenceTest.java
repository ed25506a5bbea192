package marquee.evaluation.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import marquee.evaluation.statistics.Estimate;
import marquee.evaluation.statistics.RatioMoments;
import org.junit.jupiter.api.Test;

class ConfidenceSequenceTest {

    private static final long SEED = 17;
    private static final int DAYS = 28;
    private static final int PEOPLE_A_DAY = 150;
    private static final int EXPERIMENTS = 400;
    private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(0.05, 2_000);

    @Test
    void four_hundred_experiments_without_a_difference_looked_at_daily_alarm_less_often_than_one_in_twenty() {
        int alarms = alarms(EXPERIMENTS, 0);
        System.out.printf("A/A, seed %d: %d alarms of %d%n", SEED, alarms, EXPERIMENTS);
        assertThat(Binomial.atMost(alarms, EXPERIMENTS, 0.05))
                .as("%d alarms of %d, seed %d", alarms, EXPERIMENTS, SEED)
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void a_planted_difference_is_found_nearly_always() {
        int alarms = alarms(100, 0.04);
        System.out.printf("A/B, seed %d: %d found of 100%n", SEED, alarms);
        assertThat(alarms).isGreaterThanOrEqualTo(90);
    }

    @Test
    void looking_daily_at_an_interval_of_one_look_would_alarm_too_often() {
        var random = new SplittableRandom(SEED);
        int alarms = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            alarms += new Twins(random.split(), 0).everBeyond(1.96) ? 1 : 0;
        }
        assertThat(Binomial.atMost(alarms - 1, EXPERIMENTS, 0.05)).isGreaterThan(0.999);
    }

    @Test
    void nothing_is_said_of_few_people_or_of_people_who_all_do_the_same() {
        assertThat(SEQUENCE.difference(new Estimate(99, 0, 1), new Estimate(1_000, 9, 1))
                        .covers(0))
                .isTrue();
        assertThat(SEQUENCE.difference(new Estimate(500, 0, 0), new Estimate(500, 1, 0))
                        .covers(0))
                .isTrue();
    }

    @Test
    void a_share_that_nobody_has_had_yet_is_small_and_how_small_is_seldom_wrong_however_often_one_looks() {
        double share = 0.004;
        var random = new SplittableRandom(SEED);
        int missed = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            missed += everMissed(share, random.split()) ? 1 : 0;
        }
        System.out.printf("shares, seed %d: %d missed of %d%n", SEED, missed, EXPERIMENTS);
        // the bound is exact: once in twenty, and not more by more than chance
        assertThat(Binomial.atMost(missed - 1, EXPERIMENTS, 0.05))
                .as("%d missed of %d, seed %d", missed, EXPERIMENTS, SEED)
                .isLessThan(0.95);
        assertThat(SEQUENCE.shares(new Estimate(99, 0, 0), new Estimate(500, 0, 0))
                        .covers(1))
                .isTrue();
        assertThat(SEQUENCE.shares(new Estimate(500, 0, 0), new Estimate(500, 0, 0))
                        .high())
                .isLessThan(0.01);
    }

    /** Nobody of the control has it; looked at after every tenth person until somebody has it, or for long. */
    private static boolean everMissed(double share, SplittableRandom random) {
        for (int people = 1; people <= 3_000; people++) {
            if (random.nextDouble() < share) {
                return false;
            }
            var nobody = new Estimate(people, 0, 0);
            if (people % 10 == 0 && !SEQUENCE.shares(nobody, nobody).covers(share)) {
                return true;
            }
        }
        return false;
    }

    private static int alarms(int experiments, double lift) {
        var random = new SplittableRandom(SEED);
        int alarms = 0;
        for (int i = 0; i < experiments; i++) {
            alarms += new Twins(random.split(), lift).everApart() ? 1 : 0;
        }
        return alarms;
    }

    /** Two variants whose people see several movies each and click by a rate of their own. */
    private static final class Twins {

        private final SplittableRandom random;
        private final double lift;
        private RatioMoments control = RatioMoments.NONE;
        private RatioMoments treatment = RatioMoments.NONE;

        Twins(SplittableRandom random, double lift) {
            this.random = random;
            this.lift = lift;
        }

        boolean everApart() {
            for (int day = 0; day < DAYS; day++) {
                oneDay();
                if (!SEQUENCE.difference(control.estimate(), treatment.estimate())
                        .covers(0)) {
                    return true;
                }
            }
            return false;
        }

        boolean everBeyond(double errors) {
            for (int day = 0; day < DAYS; day++) {
                oneDay();
                Estimate a = control.estimate();
                Estimate b = treatment.estimate();
                if (Math.abs(a.mean() - b.mean()) > errors * Math.sqrt(a.meanVariance() + b.meanVariance())) {
                    return true;
                }
            }
            return false;
        }

        private void oneDay() {
            for (int i = 0; i < PEOPLE_A_DAY; i++) {
                control = withPerson(control, 0);
                treatment = withPerson(treatment, lift);
            }
        }

        private RatioMoments withPerson(RatioMoments moments, double added) {
            int exposures = 1 + random.nextInt(30);
            double rate = random.nextDouble() * 0.3 + added;
            int clicks = 0;
            for (int i = 0; i < exposures; i++) {
                clicks += random.nextDouble() < rate ? 1 : 0;
            }
            return moments.plus(clicks, exposures);
        }
    }
}
