package marquee.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every personal metric, on 500 random lists each (seed 7). */
class MetricPropertiesTest {

    private static final int MOVIES = 40;

    static Stream<PersonalMetric> metrics() {
        return IntStream.of(1, 3, 10, 20)
                .boxed()
                .flatMap(k -> Stream.of(
                        new Recall(k), new Precision(k), new HitRate(k), new Mrr(k), new Ndcg(k), new NdcgSelf(k)));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void stays_between_zero_and_one(PersonalMetric metric) {
        lists().forEach(list -> assertThat(metric.of(list)).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void is_one_for_a_perfect_ranking(PersonalMetric metric) {
        int[] shown = IntStream.range(0, 20).toArray();
        Judged perfect = Judged.of(shown, shown);
        assertThat(metric instanceof Recall(int k) ? metric.of(perfect) * 20 / k : metric.of(perfect))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void is_zero_without_a_hit(PersonalMetric metric) {
        assertThat(metric.of(Judged.of(new int[] {1, 2, 3}, new int[] {4}))).isZero();
    }

    static Stream<PersonalMetric> metricsThatRewardMoreHits() {
        return metrics().filter(metric -> !(metric instanceof NdcgSelf));
    }

    @ParameterizedTest
    @MethodSource("metricsThatRewardMoreHits")
    void does_not_fall_when_a_hit_moves_up(PersonalMetric metric) {
        lists().forEach(list -> {
            Judged better = withFirstPairImproved(list);
            assertThat(metric.of(better)).isGreaterThanOrEqualTo(metric.of(list));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void does_not_care_which_of_the_misses_stand_where(PersonalMetric metric) {
        lists().forEach(list -> {
            Judged permuted = new Judged(reversed(list.shown()), list.hit(), list.relevant());
            assertThat(metric.of(permuted)).isEqualTo(metric.of(list));
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void over_everybody_does_not_depend_on_their_order(PersonalMetric metric) {
        List<Judged> lists = lists().toList();
        assertThat(metric.over(lists.reversed())).isCloseTo(metric.over(lists), within(1e-12));
    }

    private static Stream<Judged> lists() {
        var random = new Random(7);
        return IntStream.range(0, 500).mapToObj(i -> {
            int[] shown = IntStream.range(0, MOVIES).toArray();
            IntArrays.shuffle(shown, random);
            int[] relevant = IntStream.range(0, MOVIES)
                    .filter(movie -> random.nextInt(4) == 0)
                    .toArray();
            return Judged.of(IntArrays.trim(shown, 20), relevant.length == 0 ? new int[] {3} : relevant);
        });
    }

    /** Swaps the first miss that stands right before a hit with that hit. */
    private static Judged withFirstPairImproved(Judged list) {
        boolean[] hit = list.hit().clone();
        for (int place = 0; place + 1 < hit.length; place++) {
            if (!hit[place] && hit[place + 1]) {
                hit[place] = true;
                hit[place + 1] = false;
                break;
            }
        }
        return new Judged(list.shown(), hit, list.relevant());
    }

    private static int[] reversed(int[] rows) {
        return IntArrays.reverse(rows.clone());
    }
}
