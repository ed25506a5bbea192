package marquee.backend.serving;

import static marquee.backend.movies.MovieBuilder.aMovie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.backend.crowd.KnownPopularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.SettableClock;
import marquee.backend.movies.TestCatalogue;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.serving.UserEmbedding.Source;
import marquee.catalog.Stars;
import marquee.towers.UserHistory;
import org.junit.jupiter.api.Test;

class UserEmbeddingsTest {

    /** Movies 1 and 4 are dramas, the index holds none of the westerns. */
    private static final PopularityWatch POPULARITY = KnownPopularity.of(new TestCatalogue()
            .with(List.of(
                    aMovie(1, "One").genres("Drama").build(),
                    aMovie(4, "Four").genres("Drama").build(),
                    aMovie(5, "Five").genres("Western").build())));

    private final ServedStore served = new ServedStore();
    private final RecordingTower tower = new RecordingTower();
    private final LiveRelease release = served.release("1", Optional.of(tower));
    private final SettableClock clock = new SettableClock();
    private final GenreVectors genres = new GenreVectors(POPULARITY);
    private final UserEmbeddings embeddings = new UserEmbeddings(genres, clock, ServedStore.CACHE);

    @Test
    void the_tower_is_told_who_it_is_and_what_they_rated_and_its_answer_is_kept_until_that_changes() {
        var history = new History(7, 3, List.of("Drama"), List.of(rated(1, 4.5), rated(9, 1)));

        UserEmbedding first = embed(history);
        assertThat(embed(history)).isSameAs(first);

        assertThat(first.source()).isEqualTo(Source.TOWER);
        assertThat(first.degraded()).isFalse();
        assertThat(first.vector()).containsExactly(RecordingTower.PLACE);
        assertThat(tower.asked)
                .containsExactly(new UserHistory(
                        OptionalLong.of(7),
                        List.of(
                                new UserHistory.Rated(1, 4.5f, clock.instant()),
                                new UserHistory.Rated(9, 1, clock.instant())),
                        List.of("Drama"),
                        clock.instant()));

        embed(new History(7, 4, history.genres(), history.ratings()));
        embed(new History(8, 3, history.genres(), history.ratings()));
        embeddings.of(history, served.release("2", Optional.of(tower))).block();
        assertThat(tower.asked).hasSize(4);
    }

    @Test
    void single_ratings_are_left_out_for_the_tower_once() {
        var history = new History(7, 3, List.of(), List.of(rated(1, 4.5), rated(2, 5), rated(9, 1)));
        UserEmbedding own = embed(history);
        tower.asked.clear();

        assertThat(without(history, own, 1L, 9L)).containsOnlyKeys(1L, 9L);
        assertThat(tower.asked)
                .extracting(asked ->
                        asked.ratings().stream().map(UserHistory.Rated::movieId).toList())
                .containsExactly(List.of(2L, 9L), List.of(1L, 2L));

        assertThat(without(history, own, 9L, 2L)).containsKeys(9L, 2L);
        assertThat(tower.asked).hasSize(3);
        tower.down();
        assertThat(without(history, own, 1L, 2L, 9L)).containsOnlyKeys(1L, 2L, 9L);
        assertThat(without(new History(7, 4, List.of(), history.ratings()), own, 1L))
                .isEmpty();
    }

    @Test
    void for_whom_the_formula_placed_it_also_says_where_they_are_without_single_ratings() {
        var history = new History(7, 1, List.of(), List.of(rated(4, 5), rated(99, 5)));
        UserEmbedding own = embed(history);

        var without = without(history, own, 4L, 99L);

        assertThat(without.get(99L)).containsExactly(own.vector());
        assertThat(without.get(4L)).containsOnly(0);
        assertThat(tower.asked).isEmpty();
    }

    @Test
    void people_who_came_after_the_training_have_no_id_there() {
        embed(new History(1_000_000_000, 1, List.of(), List.of(rated(1, 5))));
        embed(new History(1_000_000_001, 1, List.of(), List.of(rated(1, 5))));
        assertThat(tower.asked)
                .extracting(UserHistory::userId)
                .containsExactly(OptionalLong.of(1_000_000_000), OptionalLong.empty());
    }

    @Test
    void who_rated_only_what_the_tower_does_not_know_is_placed_by_the_formula() {
        UserEmbedding place = embed(new History(7, 1, List.of(), List.of(rated(4, 5), rated(99, 5))));

        assertThat(place.source()).isEqualTo(Source.FORMULA);
        assertThat(place.degraded()).isFalse();
        assertThat(place.vector()).containsExactly(0, 1, 0);
        assertThat(tower.asked).isEmpty();
    }

    @Test
    void chosen_genres_lie_at_the_mean_of_their_movies() {
        UserEmbedding place = embed(new History(7, 1, List.of("Drama", "Western"), List.of()));

        float half = (float) Math.sqrt(0.5);
        assertThat(place.vector()).containsExactly(new float[] {half, half, 0}, within(1e-6f));
        assertThat(place.source()).isEqualTo(Source.FORMULA);
        assertThat(genres.of("Western", release).blockOptional()).isEmpty();
    }

    @Test
    void the_mean_of_a_genre_is_computed_once_for_each_release() {
        float[] mean = genres.of("Drama", release).blockOptional().orElseThrow();
        assertThat(mean).containsExactly(0.5f, 0.5f, 0);
        assertThat(genres.of("Drama", release).block()).isSameAs(mean);
        assertThat(genres.of("Drama", served.release("2", Optional.of(tower))).block())
                .isNotSameAs(mean);
    }

    @Test
    void who_has_told_nothing_is_nowhere() {
        assertThat(embeddings.of(History.empty(7), release).blockOptional()).isEmpty();
    }

    @Test
    void while_the_tower_is_down_the_formula_answers_and_says_so_and_is_not_kept() {
        var history = new History(7, 1, List.of(), List.of(rated(1, 5)));
        tower.down();
        UserEmbedding place = embed(history);
        assertThat(place.source()).isEqualTo(Source.FORMULA);
        assertThat(place.degraded()).isTrue();
        assertThat(place.vector()).containsExactly(1, 0, 0);

        tower.well();
        assertThat(embed(history).source()).isEqualTo(Source.TOWER);
    }

    @Test
    void a_bug_of_the_tower_is_not_covered_up() {
        tower.broken();
        assertThatThrownBy(() -> embed(new History(7, 1, List.of(), List.of(rated(1, 5)))))
                .hasMessageContaining("has a bug");
    }

    @Test
    void a_movie_is_sought_where_the_tower_puts_who_loves_nothing_else_drawn_towards_its_own_place() {
        var items = new ItemQuery(clock);
        UserEmbedding place = items.of(1, release).blockOptional().orElseThrow();

        assertThat(place.source()).isEqualTo(Source.TOWER);
        assertThat(place.degraded()).isFalse();
        double norm = Math.sqrt(1 + 0.3 * 0.3);
        assertThat(place.vector())
                .containsExactly(new float[] {(float) (0.3 / norm), (float) (1 / norm), 0}, within(1e-6f));
        assertThat(tower.asked).hasSize(1);
        var lover = tower.asked.getFirst();
        assertThat(lover.userId()).isEmpty();
        assertThat(lover.now()).isEqualTo(clock.instant());
        assertThat(lover.ratings()).hasSizeGreaterThan(1).containsOnly(new UserHistory.Rated(1, 5, clock.instant()));

        assertThat(items.of(1, release).block()).isSameAs(place);
    }

    @Test
    void a_movie_that_nobody_had_rated_at_training_is_sought_at_its_own_place() {
        var items = new ItemQuery(clock);
        UserEmbedding place = items.of(4, release).blockOptional().orElseThrow();
        assertThat(place.source()).isEqualTo(Source.FORMULA);
        assertThat(place.degraded()).isFalse();
        assertThat(place.vector()).containsExactly(0, 1, 0);
        assertThat(tower.asked).isEmpty();

        assertThat(items.of(99, release).blockOptional()).isEmpty();
    }

    @Test
    void a_movie_is_sought_at_its_own_place_while_the_tower_is_down_and_not_longer() {
        var items = new ItemQuery(clock);
        tower.down();
        UserEmbedding place = items.of(2, release).blockOptional().orElseThrow();
        assertThat(place.degraded()).isTrue();
        assertThat(place.vector()).containsExactly(new float[] {0.6f, 0.8f, 0}, within(1e-6f));

        tower.well();
        assertThat(items.of(2, release).blockOptional().orElseThrow().degraded())
                .isFalse();
        tower.broken();
        assertThatThrownBy(() -> items.of(3, release).block()).hasMessageContaining("has a bug");
    }

    private UserEmbedding embed(History history) {
        return embeddings.of(history, release).blockOptional().orElseThrow();
    }

    private Map<Long, float[]> without(History history, UserEmbedding own, Long... movies) {
        return embeddings
                .without(List.of(movies), history, own, release)
                .blockOptional()
                .orElseThrow();
    }

    private RatedMovie rated(long movie, double stars) {
        return new RatedMovie(movie, new Stars(stars), clock.instant());
    }
}
