package marquee.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import marquee.evaluation.metrics.content.Coverage;
import marquee.evaluation.metrics.content.Novelty;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Hand-computed cases: discounts by place are 1, 0.63093, 0.5, 0.43068, 0.38685. */
class MetricsTest {

    private static final Offset<Double> EXACT = within(1e-5);

    /** Hits at places 2 and 4 of five; three movies are relevant. */
    private final Judged list = Judged.of(new int[] {7, 3, 9, 1, 8}, new int[] {1, 3, 5});

    @Test
    void a_list_is_judged_place_by_place() {
        assertThat(list.hit()).containsExactly(false, true, false, true, false);
        assertThat(list.relevant()).isEqualTo(3);
    }

    @Test
    void recall_divides_hits_by_what_is_relevant() {
        assertThat(new Recall(5).of(list)).isEqualTo(2 / 3.0, EXACT);
        assertThat(new Recall(3).of(list)).isEqualTo(1 / 3.0, EXACT);
        assertThat(new Recall(1).of(list)).isZero();
    }

    @Test
    void precision_divides_hits_by_the_places_asked_for() {
        assertThat(new Precision(5).of(list)).isEqualTo(0.4, EXACT);
        assertThat(new Precision(10).of(list)).isEqualTo(0.2, EXACT);
    }

    @Test
    void hit_rate_is_one_from_the_first_hit_on() {
        assertThat(new HitRate(1).of(list)).isZero();
        assertThat(new HitRate(2).of(list)).isEqualTo(1);
    }

    @Test
    void reciprocal_rank_looks_at_the_first_hit_only() {
        assertThat(new Mrr(5).of(list)).isEqualTo(0.5, EXACT);
        assertThat(new Mrr(1).of(list)).isZero();
    }

    @Test
    void ndcg_divides_by_the_best_list_there_could_be() {
        assertThat(new Ndcg(5).of(list)).isEqualTo((0.63093 + 0.43068) / (1 + 0.63093 + 0.5), EXACT);
        assertThat(new Ndcg(2).of(list)).isEqualTo(0.63093 / (1 + 0.63093), EXACT);
    }

    @Test
    void ndcg_self_divides_by_the_best_order_of_the_hits_that_are_there() {
        assertThat(new NdcgSelf(5).of(list)).isEqualTo((0.63093 + 0.43068) / (1 + 0.63093), EXACT);
        assertThat(new NdcgSelf(2).of(list)).isEqualTo(0.63093, EXACT);
        assertThat(new NdcgSelf(1).of(list)).isZero();
    }

    @Test
    void a_single_early_hit_is_perfect_to_ndcg_self_and_not_to_ndcg() {
        Judged one = Judged.of(new int[] {1, 8, 9}, new int[] {1, 2, 3});
        assertThat(new NdcgSelf(3).of(one)).isEqualTo(1);
        assertThat(new Ndcg(3).of(one)).isEqualTo(1 / (1 + 0.63093 + 0.5), EXACT);
    }

    @Test
    void another_hit_at_a_low_place_raises_ndcg_and_lowers_ndcg_self() {
        Judged one = Judged.of(new int[] {1, 8, 9}, new int[] {1, 2});
        Judged two = Judged.of(new int[] {1, 8, 2}, new int[] {1, 2});
        assertThat(new Ndcg(3).of(two)).isGreaterThan(new Ndcg(3).of(one));
        assertThat(new NdcgSelf(3).of(two)).isLessThan(new NdcgSelf(3).of(one));
    }

    @Test
    void over_everybody_a_personal_metric_is_the_mean() {
        Judged miss = Judged.of(new int[] {7, 9}, new int[] {1});
        assertThat(new Recall(5).over(List.of(list, miss))).isEqualTo(1 / 3.0, EXACT);
        assertThat(new Recall(5).over(List.of())).isNaN();
    }

    @Test
    void coverage_counts_each_movie_shown_to_anybody_once() {
        Judged other = Judged.of(new int[] {3, 7, 2}, new int[] {1});
        assertThat(new Coverage(2, 10).over(List.of(list, other))).isEqualTo(0.2, EXACT);
        assertThat(new Coverage(5, 10).over(List.of(list, other))).isEqualTo(0.6, EXACT);
    }

    @Test
    void novelty_is_the_mean_surprise_in_bits() {
        int[] counts = {8, 4, 4, 0};
        Judged shown = Judged.of(new int[] {0, 1, 3}, new int[] {1});
        assertThat(new Novelty(2, counts).over(List.of(shown))).isEqualTo((1 + 2) / 2.0, EXACT);
        assertThat(new Novelty(3, counts).over(List.of(shown))).isEqualTo((1 + 2 + 4) / 3.0, EXACT);
    }

    @Test
    void rmse_weighs_every_rating_alike() {
        var rmse = new Rmse();
        rmse.add(new float[] {4, 3}, new float[] {5, 3});
        rmse.add(new float[] {1}, new float[] {3});
        assertThat(rmse.value()).isEqualTo(Math.sqrt(5 / 3.0), EXACT);
    }

    @Test
    void somebody_without_a_relevant_movie_cannot_be_judged() {
        assertThatThrownBy(() -> Judged.of(new int[] {1}, new int[] {})).isInstanceOf(IllegalArgumentException.class);
    }
}
