package marquee.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.features.Feature;
import marquee.ranking.features.FewMovies;
import marquee.ranking.features.RankingTables;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.lightgbm.TreeModelText;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.rules.OrderTrust;
import org.junit.jupiter.api.Test;

class LearnedOrderTest {

    private static final long UNRATED = 999;
    private static final int[] RATED =
            IntStream.range(0, LearnedRanker.FEWEST_RATINGS).toArray();
    private static final int AFTER_NEWEST = RATED.length;

    private final RankingTables tables = FewMovies.tables();
    private final MovieTable movies = tables.movies();
    private final PersonHistory person = FewMovies.request(5, RATED).history();
    private final LearnedOrder order = new LearnedOrder(
            movies, new LearnedRanker(tables, TreeModelText.parse(FewMovies.whatFollowsFirst(Feature.names()))));

    @Test
    void what_the_trees_prefer_comes_first_even_where_the_towers_did_not_find_it() {
        var found = byTowers(20, 21, 30);
        assertThat(order.order(found, wanted(Set.of())))
                .extracting(Scored::row)
                .startsWith(AFTER_NEWEST)
                .contains(20, 21, 30);
    }

    @Test
    void scores_are_those_of_the_trees_and_fall_along_the_list() {
        assertThat(order.order(byTowers(20, 21, 30), wanted(Set.of())))
                .extracting(Scored::score)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .startsWith(2.0)
                .endsWith(1.0);
    }

    @Test
    void differences_of_its_scores_count_beside_the_places() {
        assertThat(order.trust()).isEqualTo(OrderTrust.LEARNED);
    }

    @Test
    void a_movie_that_nobody_rated_keeps_the_place_the_towers_gave_it() {
        var found = byTowers(20, 21, 30);
        found.add(
                1,
                new Scored(
                        UNRATED,
                        MovieTable.UNKNOWN,
                        new MovieTraits(0, 2020, 0, 0),
                        found.getFirst().score(),
                        0));
        List<Scored> ordered = order.order(found, wanted(Set.of()));
        assertThat(ordered.get(1).movieId()).isEqualTo(UNRATED);
        assertThat(ordered.get(1).score()).isEqualTo(ordered.getFirst().score());
    }

    @Test
    void what_may_not_be_shown_or_is_of_another_genre_is_not_brought_in() {
        long hidden = movies.movieId(AFTER_NEWEST);
        assertThat(order.order(byTowers(20, 21, 30), wanted(Set.of(hidden))))
                .extracting(Scored::movieId)
                .doesNotContain(hidden);
        var westerns = new Wanted(person, FewMovies.person(), movies.bits(List.of("Western")), this::isUnseen, 10);
        assertThat(order.order(byTowers(20, 30), westerns))
                .allMatch(one -> westerns.fits(one.traits().genres()));
    }

    @Test
    void nobody_with_fewer_ratings_than_it_has_learned_of_is_known_to_it() {
        assertThat(order.knows(person)).isTrue();
        assertThat(order.knows(FewMovies.request(5, 1, 2, 3).history())).isFalse();
    }

    private List<Scored> byTowers(int... rows) {
        var found = new ArrayList<Scored>();
        for (int row : rows) {
            double score = 1.0 / (found.size() + 1);
            found.add(new Scored(movies.movieId(row), row, movies.traits(row), score, score));
        }
        return found;
    }

    private Wanted wanted(Set<Long> hidden) {
        return new Wanted(person, FewMovies.person(), 0, id -> isUnseen(id) && !hidden.contains(id), 10);
    }

    private boolean isUnseen(long movieId) {
        return movies.row(movieId) >= RATED.length;
    }
}
