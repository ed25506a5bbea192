package marquee.backend.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.IndexUnavailableException;
import marquee.index.Query;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import org.junit.jupiter.api.Test;

class LiveReleaseTest {

    private static final UserHistory NOBODY = new UserHistory(OptionalLong.empty(), List.of(), Instant.EPOCH);

    private final ServedStore served = new ServedStore();
    private final RecordingTower tower = new RecordingTower();
    private final LiveRelease release = served.release("1", Optional.of(tower));

    @Test
    void says_which_release_and_collection_it_is() {
        assertThat(release.release()).isEqualTo("1");
        assertThat(release.collection()).isEqualTo("movies_1");
        assertThat(release.deadline()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void finds_the_nearest_movies() {
        var query = new Query(new float[] {1, 0, 0}, 2, Filter.ANY, LongSets.emptySet(), release.deadline());
        var hits = release.search(query).blockOptional().orElseThrow().hits();
        assertThat(hits).extracting(Hit::id).containsExactly(1L, 2L);
    }

    @Test
    void vectors_come_without_their_filling_and_unknown_movies_are_left_out() {
        Map<Long, float[]> vectors = vectors(1, 3, 99);
        assertThat(vectors).containsOnlyKeys(1L, 3L);
        assertThat(vectors.get(1L)).containsExactly(1, 0, 0);
        assertThat(vectors.get(3L)).containsExactly(0, 0.6f, 0);
    }

    @Test
    void a_vector_is_read_from_the_index_once() {
        vectors(1, 2);
        assertThat(vectors(2, 3)).containsOnlyKeys(2L, 3L);

        served.store.down.set(true);

        assertThat(vectors(1, 2, 3)).containsOnlyKeys(1L, 2L, 3L);
        assertThatThrownBy(() -> vectors(1, 4)).isInstanceOf(IndexUnavailableException.class);
    }

    @Test
    void people_are_placed_by_its_tower() {
        assertThat(release.embed(NOBODY).block()).containsExactly(RecordingTower.PLACE);
        assertThat(release.knows(3)).isTrue();
        assertThat(release.knows(4)).isFalse();
    }

    @Test
    void without_a_tower_nobody_is_placed_and_every_movie_may_tell_something_until_the_tower_comes() {
        LiveRelease towerless = served.release("2", Optional.empty());
        assertThat(towerless.hasTower()).isFalse();
        assertThat(towerless.knows(4)).isTrue();
        assertThatThrownBy(() -> towerless.embed(NOBODY).block())
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessageContaining("Release 2 has no user tower");

        towerless.complete(tower);

        assertThat(towerless.hasTower()).isTrue();
        assertThat(towerless.embed(NOBODY).block()).containsExactly(RecordingTower.PLACE);
        assertThat(tower.closed).isFalse();
    }

    @Test
    void what_it_holds_is_closed_with_it_also_a_tower_that_comes_too_late() {
        LiveRelease towerless = served.release("2", Optional.empty());
        release.close();
        assertThat(tower.closed).isTrue();
        assertThat(served.store.closed).hasValue(1);

        towerless.close();
        var late = new RecordingTower();
        towerless.complete(late);

        assertThat(late.closed).isTrue();
        assertThat(towerless.hasTower()).isFalse();
    }

    private Map<Long, float[]> vectors(long... ids) {
        List<Long> list = Arrays.stream(ids).boxed().toList();
        return release.vectors(list).blockOptional().orElseThrow();
    }
}
