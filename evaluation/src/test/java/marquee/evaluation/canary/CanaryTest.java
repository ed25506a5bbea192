package marquee.evaluation.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import marquee.evaluation.sequential.ConfidenceSequence;
import marquee.evaluation.statistics.Interval;
import marquee.evaluation.statistics.Moments;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private static final long SEED = 21;
    private static final Guardrail CLICKS = new Guardrail("clicks", Guardrail.Better.HIGHER, 0.02);
    private static final Guardrail LATENCY = new Guardrail("latency", Guardrail.Better.LOWER, 10);
    private static final List<Integer> FEW_PEOPLE = CanaryPlan.shares(2_000);
    private static final List<Integer> MANY_PEOPLE = CanaryPlan.shares(20_000);
    private static final CanaryPlan FEW = CanaryPlan.of(FEW_PEOPLE, 500, List.of(CLICKS));
    private static final CanaryPlan MANY = CanaryPlan.of(MANY_PEOPLE, 500, List.of(CLICKS));

    @Test
    void a_bad_release_goes_back_within_its_first_exposures() {
        var random = new SplittableRandom(SEED);
        for (CanaryPlan plan : List.of(FEW, MANY)) {
            for (int i = 0; i < 100; i++) {
                var rollout = new Rollout(plan, random.split(), 0.03);
                assertThat(rollout.end()).as("seed %d", SEED).isInstanceOf(CanaryVerdict.RollBack.class);
                assertThat(rollout.exposed).as("seed %d", SEED).isLessThanOrEqualTo(1_000);
            }
        }
    }

    @Test
    void a_good_release_is_promoted() {
        var random = new SplittableRandom(SEED);
        for (CanaryPlan plan : List.of(FEW, MANY)) {
            for (int i = 0; i < 50; i++) {
                assertThat(new Rollout(plan, random.split(), 0.22).end())
                        .as("seed %d", SEED)
                        .isInstanceOf(CanaryVerdict.Promote.class);
            }
        }
    }

    @Test
    void a_canary_goes_on_with_exposures_and_guardrails_that_hold_alone() {
        Canary canary = new Canary(CanaryPlan.of(MANY_PEOPLE, 500, List.of(CLICKS, LATENCY)));
        Map<String, Interval> good = Map.of("clicks", new Interval(0, 0.01), "latency", new Interval(-3, 5));
        assertThat(canary.judge(0, new CanaryReading(499, good)).reasons())
                .containsExactly("499 exposures, of 500 this step needs");
        assertThat(canary.judge(0, new CanaryReading(500, good)))
                .isInstanceOfSatisfying(
                        CanaryVerdict.Next.class,
                        next -> assertThat(next.step()).isEqualTo(1));
        assertThat(canary.judge(4, new CanaryReading(500, good))).isInstanceOf(CanaryVerdict.Promote.class);
        Map<String, Interval> unmeasured = Map.of("clicks", new Interval(0, 0.01));
        assertThat(canary.judge(0, new CanaryReading(500, unmeasured))).isInstanceOf(CanaryVerdict.Stay.class);
        assertThat(canary.judge(0, new CanaryReading(10_000, unmeasured))).isInstanceOf(CanaryVerdict.RollBack.class);
    }

    @Test
    void a_slower_release_goes_back_and_says_why() {
        Canary canary = new Canary(CanaryPlan.of(FEW_PEOPLE, 500, List.of(CLICKS, LATENCY)));
        var reading = new CanaryReading(1, Map.of("clicks", new Interval(1, 0.01), "latency", new Interval(60, 5)));
        assertThat(canary.judge(0, reading))
                .isEqualTo(new CanaryVerdict.RollBack(
                        List.of("latency differs by 60.0000 (55.0000 to 65.0000), 10.0000 is tolerated")));
    }

    @Test
    void what_is_surely_worse_goes_back_though_by_how_much_is_not_sure_and_a_trifle_does_not() {
        Canary canary = new Canary(FEW);
        assertThat(canary.judge(0, new CanaryReading(1, Map.of("clicks", new Interval(-0.03, 0.02)))))
                .isInstanceOf(CanaryVerdict.RollBack.class);
        assertThat(canary.judge(0, new CanaryReading(1, Map.of("clicks", new Interval(-0.03, 0.04)))))
                .isInstanceOf(CanaryVerdict.Stay.class);
        assertThat(canary.judge(0, new CanaryReading(500, Map.of("clicks", new Interval(-0.01, 0.005)))))
                .isInstanceOf(CanaryVerdict.Next.class);
    }

    @Test
    void a_first_share_is_as_small_as_tells_something_of_so_many_people() {
        assertThat(CanaryPlan.shares(20_000)).containsExactly(1, 5, 25, 50, 100);
        assertThat(CanaryPlan.shares(19_999)).containsExactly(10, 50, 100);
        assertThat(CanaryPlan.shares(1_999)).containsExactly(50, 100);
        assertThat(CanaryPlan.shares(0)).containsExactly(50, 100);
    }

    @Test
    void a_plan_that_ends_early_or_guards_nothing_is_refused() {
        assertThatThrownBy(() -> new CanaryPlan(List.of(new CanaryPlan.Step(50, 1, 1)), List.of(CLICKS)))
                .hasMessageContaining("100%");
        assertThatThrownBy(() -> CanaryPlan.of(FEW_PEOPLE, 1, List.of())).hasMessageContaining("guardrail");
        assertThatThrownBy(() -> new CanaryPlan.Step(0, 1, 1)).hasMessageContaining("1 to 100%");
    }

    /** A release that earns clicks at a rate beside a live one that earns them at 0.2; judged every hundred requests. */
    private static final class Rollout {

        private static final double LIVE = 0.2;
        private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(0.05, 5_000);

        private final Canary canary;
        private final CanaryPlan plan;
        private final SplittableRandom random;
        private final double rate;
        private Moments live = Moments.NONE;
        private Moments shown = Moments.NONE;
        private long exposed;

        Rollout(CanaryPlan plan, SplittableRandom random, double rate) {
            this.canary = new Canary(plan);
            this.plan = plan;
            this.random = random;
            this.rate = rate;
        }

        CanaryVerdict end() {
            int step = 0;
            long begun = 0;
            while (true) {
                requests(plan.steps().get(step).percent());
                var difference = SEQUENCE.difference(live.estimate(), shown.estimate());
                CanaryVerdict verdict =
                        canary.judge(step, new CanaryReading(exposed - begun, Map.of("clicks", difference)));
                if (verdict instanceof CanaryVerdict.Next next) {
                    step = next.step();
                    begun = exposed;
                } else if (!(verdict instanceof CanaryVerdict.Stay)) {
                    return verdict;
                }
            }
        }

        private void requests(int percent) {
            for (int i = 0; i < 100; i++) {
                if (random.nextInt(100) < percent) {
                    shown = shown.plus(random.nextDouble() < rate ? 1 : 0);
                    exposed++;
                } else {
                    live = live.plus(random.nextDouble() < LIVE ? 1 : 0);
                }
            }
        }
    }
}
