package marquee.evaluation.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftWatchTest {

    private static final long SEED = 20;
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final DriftWatch.Window DAY = new DriftWatch.Window(Duration.ofDays(1), 300);
    private static final DriftWatch.Window HOUR = new DriftWatch.Window(Duration.ofHours(1), 100);
    private static final DriftMeasure KS = new KolmogorovSmirnov(0.0001, 0.1);
    private static final DriftMeasure PSI = new StabilityIndex(0.2);
    private static final double[] STARS = {.05, .05, .1, .2, .3, .3};
    private static final double[] HARSHER = {.2, .15, .15, .2, .2, .1};

    @Test
    void thirty_days_that_are_as_they_were_raise_at_most_once() {
        for (DriftMeasure measure : new DriftMeasure[] {KS, PSI}) {
            for (DriftWatch.Window window : new DriftWatch.Window[] {DAY, HOUR}) {
                assertThat(alarms(measure, window)).as("%s %s", measure, window).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_shift_raises_within_an_hour_of_event_time() {
        for (DriftMeasure measure : new DriftMeasure[] {KS, PSI}) {
            var stream = new Stream(measure, HOUR);
            for (int hour = 0; hour < 48; hour++) {
                stream.hour(STARS);
            }
            assertThat(stream.hour(HARSHER)).as(measure.toString()).isTrue();
            assertThat(stream.hour(HARSHER)).as("told once").isFalse();
            stream.hour(STARS);
            assertThat(stream.watch.raised()).as("gone again").isFalse();
            assertThat(stream.hour(HARSHER)).as("told anew").isTrue();
        }
    }

    @Test
    void a_few_values_say_nothing() {
        var watch = new DriftWatch(Histogram.of(500, 500), HOUR, KS);
        assertThat(watch.add(START, Histogram.of(99, 0))).isEmpty();
        assertThat(watch.add(START.plus(Duration.ofHours(1)), Histogram.of(100, 0)))
                .isPresent();
    }

    @Test
    void hours_leave_the_window() {
        var watch = new DriftWatch(Histogram.of(500, 500), new DriftWatch.Window(Duration.ofHours(2), 100), KS);
        assertThat(watch.add(START, Histogram.of(60, 0))).isEmpty();
        assertThat(watch.add(START.plus(Duration.ofHours(2)), Histogram.of(60, 0)))
                .isEmpty();
        assertThat(watch.add(START.plus(Duration.ofHours(3)), Histogram.of(60, 0)))
                .isPresent();
    }

    @Test
    void values_are_counted_from_edge_to_edge() {
        Bins bins = Bins.even(-1, 1, 2);
        assertThat(bins.edges()).containsExactly(-1.0, 0.0, 1.0);
        assertThat(Arrays.stream(new double[] {-2, -1, -.1, 0, 1, 7}).mapToInt(bins::of))
                .containsExactly(0, 1, 1, 2, 3, 3);
        assertThatThrownBy(() -> bins.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> KS.distance(Histogram.of(1, 2), Histogram.of(1, 2, 3)))
                .hasMessageContaining("2 and 3 bins");
    }

    @Test
    void the_index_of_known_shares_is_known() {
        var distance = PSI.distance(Histogram.of(500_000, 500_000), Histogram.of(400_000, 600_000));
        assertThat(distance.value()).isBetween(0.0405, 0.0406);
        assertThat(distance.drifted()).isFalse();
    }

    private static int alarms(DriftMeasure measure, DriftWatch.Window window) {
        var stream = new Stream(measure, window);
        int alarms = 0;
        for (int hour = 0; hour < 30 * 24; hour++) {
            alarms += stream.hour(STARS) ? 1 : 0;
        }
        System.out.printf("drift, seed %d: %d alarms in 30 days, %s %s%n", SEED, alarms, measure, window);
        return alarms;
    }

    /** Hours with many values by day and few by night. */
    private static final class Stream {

        private final SplittableRandom random = new SplittableRandom(SEED);
        private final DriftWatch watch;
        private Instant now = START;

        Stream(DriftMeasure measure, DriftWatch.Window window) {
            this.watch = new DriftWatch(drawn(STARS, 5_000), window, measure);
        }

        boolean hour(double[] shares) {
            now = now.plus(Duration.ofHours(1));
            return watch.add(now, drawn(shares, 120 + random.nextInt(200))).isPresent();
        }

        private Histogram drawn(double[] shares, int values) {
            var counts = new long[shares.length];
            for (int i = 0; i < values; i++) {
                double at = random.nextDouble();
                int bin = 0;
                while (bin < shares.length - 1 && at >= shares[bin]) {
                    at -= shares[bin++];
                }
                counts[bin]++;
            }
            return Histogram.of(counts);
        }
    }
}
