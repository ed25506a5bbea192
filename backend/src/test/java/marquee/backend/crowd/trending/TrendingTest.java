package marquee.backend.crowd.trending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import marquee.backend.crowd.KnownPopularity;
import marquee.backend.crowd.KnownPopularity.Known;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import org.junit.jupiter.api.Test;

/** Movie n of 3,000 has 3,000 - n likes of earlier years, so movie 1 is the most liked. */
class TrendingTest {

    private static final int MOVIES = 3_000;

    private final Popularity popularity = KnownPopularity.of(LongStream.rangeClosed(1, MOVIES)
            .mapToObj(id -> new Known(id, List.of("Drama"), MOVIES, (int) (MOVIES - id), 0))
            .toList());

    @Test
    void is_what_people_always_liked_while_nothing_happens() {
        assertThat(ids(Trending.order(List.of(), popularity).toList()))
                .startsWith(1L, 2L, 3L)
                .hasSize(MOVIES);
    }

    @Test
    void one_like_does_not_bring_a_movie_to_the_front() {
        assertThat(place(
                        2_999,
                        Trending.order(List.of(new Ranked(2_999, 1)), popularity)
                                .toList()))
                .isGreaterThan(2_000);
    }

    @Test
    void more_people_than_the_support_bring_a_movie_to_the_front() {
        assertThat(ids(Trending.order(List.of(new Ranked(2_999, Trending.SUPPORT + 1)), popularity)
                        .toList()))
                .startsWith(2_999L, 1L, 2L);
    }

    @Test
    void scores_fall_through_the_whole_list_and_every_movie_comes_once() {
        var recent = LongStream.rangeClosed(1_500, 2_700)
                .mapToObj(id -> new Ranked(id, 700.0 / (id - 1_400)))
                .toList();
        var order = Trending.order(recent, popularity).toList();
        assertThat(order)
                .hasSize(MOVIES)
                .isSortedAccordingTo(Comparator.comparingDouble(Ranked::score).reversed());
        assertThat(ids(order)).doesNotHaveDuplicates().startsWith(1_500L);
        assertThat(order.getFirst().score()).isCloseTo(7 + 5 * 1_500.0 / 2_999, within(1e-9));
    }

    @Test
    void goes_by_the_votes_elsewhere_while_nobody_has_liked_anything_here() {
        var fresh = KnownPopularity.of(List.of(new Known(1, List.of(), 0, 0, 10), new Known(2, List.of(), 0, 0, 500)));
        assertThat(Trending.order(List.of(), fresh)).containsExactly(new Ranked(2, 5), new Ranked(1, 0.1));
    }

    private static int place(long movie, List<Ranked> order) {
        return ids(order).indexOf(movie);
    }

    private static List<Long> ids(List<Ranked> order) {
        return order.stream().map(Ranked::movieId).toList();
    }
}
