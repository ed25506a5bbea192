package marquee.backend.recommendations.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.Reason;
import org.junit.jupiter.api.Test;

class MarginalRelevanceTest {

    private static final Map<Long, float[]> VECTORS = Map.of(
            1L, new float[] {1, 0},
            2L, new float[] {1, 0},
            3L, new float[] {0, 1});

    private static final List<Candidate> CANDIDATES = List.of(candidate(1, 0.9), candidate(2, 0.8), candidate(3, 0.5));

    @Test
    void keeps_the_order_when_nobody_asks_for_diversity() {
        assertThat(ids(0, 3)).containsExactly(1L, 2L, 3L);
    }

    /** At d = 0.5 the second pick weighs 0.4 - 0.5 for the twin against 0.25 - 0 for the other. */
    @Test
    void prefers_the_other_to_the_twin() {
        assertThat(ids(0.5, 3)).containsExactly(1L, 3L, 2L);
    }

    /** At d = 0.5 it is 0.4 - 0.5 for the twin against 0.15 - 0, at d = 0.2 it is 0.64 - 0.2 against 0.24 - 0. */
    @Test
    void a_poor_movie_goes_before_a_twin_only_where_difference_weighs_more_than_what_it_lacks() {
        var poor = List.of(candidate(1, 0.9), candidate(2, 0.8), candidate(3, 0.3));

        assertThat(ids(poor, 0.5, 3)).containsExactly(1L, 3L, 2L);
        assertThat(ids(poor, 0.2, 3)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void at_the_end_of_the_scale_nothing_but_difference_counts() {
        var worthless = List.of(candidate(1, 0.9), candidate(2, 0.8), candidate(3, 0));

        assertThat(ids(worthless, 1, 3)).containsExactly(1L, 3L, 2L);
    }

    @Test
    void a_hundred_compete_for_a_short_list_and_twice_as_many_as_are_shown_for_a_long_one() {
        var reranker = new MarginalRelevance(0.5);

        assertThat(reranker.pool(10)).isEqualTo(100);
        assertThat(reranker.pool(80)).isEqualTo(160);
    }

    @Test
    void picks_as_many_as_wanted_and_no_more_than_there_are() {
        assertThat(ids(0.5, 2)).containsExactly(1L, 3L);
        assertThat(ids(1, 9)).hasSize(3);
        assertThat(ids(0, 2)).containsExactly(1L, 2L);
    }

    private static List<Long> ids(double diversity, int limit) {
        return ids(CANDIDATES, diversity, limit);
    }

    private static List<Long> ids(List<Candidate> candidates, double diversity, int limit) {
        return MarginalRelevance.pick(candidates, VECTORS, diversity, limit).stream()
                .map(Candidate::movieId)
                .toList();
    }

    private static Candidate candidate(long id, double score) {
        return new Candidate(id, score, new Reason.FitsYourTaste());
    }
}
