package marquee.backend.recommendations.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.Reason;
import org.junit.jupiter.api.Test;

/** Which of two movies comes into a list of the movies 1 and 2, whose distance is 0.1 and whose genres' is 0.5. */
class TradesTest {

    private static final List<Candidate> CANDIDATES = LongStream.rangeClosed(1, 4)
            .mapToObj(id -> new Candidate(id, 1.0 / id, new Reason.FitsYourTaste()))
            .toList();

    /** 0.1 more of 0.1 and nothing against 0.05 more of 0.1 and 0.4 more of 0.5. */
    @Test
    void what_both_gain_counts_together_each_as_a_part_of_what_there_is() {
        assertThat(afterOneTrade(0.2, 0.5, 0.15, 0.9)).containsExactlyInAnyOrder(1L, 4L);
    }

    /** 0.2 more of 0.1 and nothing against the same. */
    @Test
    void a_little_more_of_little_is_much() {
        assertThat(afterOneTrade(0.3, 0.5, 0.15, 0.9)).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void a_trade_that_makes_genres_more_alike_is_none() {
        assertThat(afterOneTrade(0.9, 0.4, 0.15, 0.5)).containsExactlyInAnyOrder(1L, 4L);
    }

    /** How far the movies 3 and 4, and their genres, lie from movie 1; to movie 2 they lie as near as movie 1 does. */
    private static List<Long> afterOneTrade(double three, double genresOfThree, double four, double genresOfFour) {
        Map<Long, Double> apart = Map.of(12L, 0.1, 13L, three, 14L, four, 23L, 0.1, 24L, 0.1, 34L, 0.1);
        Map<Long, Double> genres =
                Map.of(12L, 0.5, 13L, genresOfThree, 14L, genresOfFour, 23L, 0.5, 24L, 0.5, 34L, 0.5);
        return new Trades(CANDIDATES, 2, (a, b) -> of(apart, a, b), (a, b) -> of(genres, a, b))
                .made(1).stream().map(Candidate::movieId).toList();
    }

    private static double of(Map<Long, Double> distances, long a, long b) {
        return distances.getOrDefault(10 * Math.min(a, b) + Math.max(a, b), 0.0);
    }
}
