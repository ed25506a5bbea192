package marquee.evaluation.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleRatioTest {

    private static final long SEED = 18;
    private static final int DAYS = 28;
    private static final SampleRatio THREE = new SampleRatio(List.of(2.0, 1.0, 1.0), 0.05);

    @Test
    void experiments_shared_out_by_their_weights_are_rarely_suspected() {
        int alarms = alarms(0);
        System.out.printf("sample ratio, seed %d: %d alarms of 400%n", SEED, alarms);
        assertThat(Binomial.atMost(alarms, 400, 0.05)).as("seed %d", SEED).isLessThanOrEqualTo(0.05);
    }

    @Test
    void a_variant_that_loses_a_tenth_of_its_people_is_found() {
        assertThat(alarms(0.1)).isGreaterThanOrEqualTo(390);
    }

    @Test
    void knows_the_logarithm_of_factorials() {
        assertThat(LogGamma.of(1)).isCloseTo(0, within(1e-9));
        assertThat(LogGamma.of(11)).isCloseTo(Math.log(3_628_800), within(1e-9));
        assertThat(LogGamma.of(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-9));
    }

    private static int alarms(double lost) {
        var random = new SplittableRandom(SEED);
        int alarms = 0;
        for (int i = 0; i < 400; i++) {
            alarms += everSuspected(random.split(), lost) ? 1 : 0;
        }
        return alarms;
    }

    private static boolean everSuspected(SplittableRandom random, double lost) {
        long[] people = new long[3];
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < 1_000; i++) {
                int variant = Math.max(0, random.nextInt(4) - 1);
                if (variant != 2 || random.nextDouble() >= lost) {
                    people[variant]++;
                }
            }
            if (THREE.mismatch(List.of(people[0], people[1], people[2]))) {
                return true;
            }
        }
        return false;
    }
}
