package marquee.backend.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.backend.background.NotReadyException;
import marquee.backend.movies.SettableClock;
import marquee.backend.rankers.Rankers;
import marquee.backend.serving.wanted.WantedCollections;
import marquee.backend.towers.UserTowers;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.IndexUnavailableException;
import marquee.index.Query;
import marquee.ranking.SecondStage;
import marquee.towers.MovieTowers;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class LiveReleasesTest {

    private final ServedStore served = new ServedStore();
    private final SettableClock clock = new SettableClock();
    private final List<RecordingTower> towers = new ArrayList<>();
    private Optional<RuntimeException> noTower = Optional.empty();
    private final LiveReleases releases = new LiveReleases(
            served.store,
            WantedCollections.byAlias(served.store, new SimpleMeterRegistry()),
            new Towers(),
            Rankers.released(),
            ServedStore.PROPERTIES,
            served.guards,
            ServedStore.CACHE,
            served.withdrawn,
            clock);
    private final TowerRetry missing = new TowerRetry(releases, new Towers(), ServedStore.PROPERTIES, served.guards);

    @Test
    void that_nobody_looked_is_not_that_nothing_is_live() {
        assertThatThrownBy(releases::now).isInstanceOf(NotReadyException.class);
        assertThat(releases.isNeededToServe()).isTrue();

        look();

        assertThat(releases.now()).isEmpty();
        assertThat(releases.towerless()).isEmpty();
    }

    @Test
    void the_release_that_the_alias_names_is_opened_once() {
        served.point("movies_1");
        look();
        look();

        assertThat(live().release()).isEqualTo("1");
        assertThat(live().hasTower()).isTrue();
        assertThat(served.store.opened).hasValue(1);
        assertThat(towers).hasSize(1);
    }

    @Test
    void an_earlier_release_is_closed_when_its_requests_have_had_their_time() {
        served.point("movies_1");
        look();
        served.point("movies_2_abc");
        look();
        assertThat(live().release()).isEqualTo("2");

        clock.advance(ServedStore.PROPERTIES.drain().minusMillis(1));
        look();
        assertThat(served.store.closed).hasValue(0);
        assertThat(towers.getFirst().closed).isFalse();

        clock.advance(ServedStore.PROPERTIES.drain());
        look();
        look();
        assertThat(served.store.closed).hasValue(1);
        assertThat(towers.getFirst().closed).isTrue();
        assertThat(towers.getLast().closed).isFalse();
    }

    @Test
    void another_catalogue_of_the_same_release_is_another_collection() {
        served.point("movies_1_abc");
        look();
        served.point("movies_1_def");
        look();
        assertThat(live().collection()).isEqualTo("movies_1_def");
    }

    @Test
    void what_is_in_service_stays_when_the_index_is_down_or_holds_a_stranger() {
        served.point("movies_1");
        look();

        served.store.down.set(true);
        assertThatThrownBy(this::look).isInstanceOf(IndexUnavailableException.class);
        served.store.down.set(false);
        served.point("films_7");
        assertThatThrownBy(this::look)
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("films_7")
                .hasMessageContaining("./marquee load-embeddings");

        assertThat(live().release()).isEqualTo("1");
    }

    @Test
    void a_collection_whose_vectors_are_longer_than_the_towers_does_not_go_into_service() {
        served.point("movies_1");
        look();
        pointAtLongerVectors("movies_2");

        assertThatThrownBy(this::look)
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("movies_2 holds vectors of dimension 4, not 3");

        assertThat(live().release()).isEqualTo("1");
        assertThat(towers.getLast().closed).isTrue();
        assertThat(served.store.closed).hasValue(1);
    }

    @Test
    void a_tower_that_comes_later_and_does_not_fit_the_collection_is_not_used() {
        noTower = Optional.of(new TowerUnavailableException("not here"));
        pointAtLongerVectors("movies_1");
        look();
        noTower = Optional.empty();

        assertThatThrownBy(this::lookForTower)
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessageContaining("dimension 3, and movies_1 holds 4");

        assertThat(live().hasTower()).isFalse();
        assertThat(towers.getLast().closed).isTrue();
    }

    private void pointAtLongerVectors(String collection) {
        served.store
                .create(collection, 4)
                .then(served.store.seal(collection))
                .then(served.store.point(ServedStore.PROPERTIES.alias(), collection))
                .block();
    }

    @Test
    void what_is_withdrawn_is_found_in_no_release_from_the_first_on() {
        served.withdrawn.set(LongSet.of(1));
        for (String collection : List.of("movies_1", "movies_2")) {
            served.point(collection);
            look();
            assertThat(nearest(live())).containsExactly(2L, 3L, 4L);
        }

        served.withdrawn.set(LongSet.of(2, 3));
        live().remember(served.store.open("movies_1").blockOptional().orElseThrow());
        assertThat(nearest(live())).containsExactly(1L, 4L);
        assertThat(nearest(live().remembered().orElseThrow())).containsExactly(1L, 4L);
    }

    private static List<Long> nearest(LiveRelease release) {
        var query = new Query(new float[] {1, 0, 0}, 4, Filter.ANY, LongSets.emptySet(), release.deadline());
        return release.search(query).blockOptional().orElseThrow().hits().stream()
                .map(Hit::id)
                .sorted()
                .toList();
    }

    @Test
    void a_release_is_served_without_a_tower_that_cannot_be_had_until_it_can() {
        for (RuntimeException reason :
                List.of(new TowerUnavailableException("not here"), new IllegalStateException("a bug"))) {
            noTower = Optional.of(reason);
            served.point(reason instanceof IllegalStateException ? "movies_2" : "movies_1");
            look();
            assertThat(live().hasTower()).isFalse();
            assertThat(releases.towerless()).contains(live());
            assertThatThrownBy(this::lookForTower).isSameAs(reason);

            noTower = Optional.empty();
            lookForTower();
            assertThat(live().hasTower()).isTrue();
            assertThat(releases.towerless()).isEmpty();
        }
        lookForTower();
        assertThat(towers).hasSize(2);
    }

    @Test
    void everything_is_closed_at_the_end_also_what_comes_too_late() {
        served.point("movies_1");
        look();
        served.point("movies_2");
        look();

        releases.destroy();
        assertThat(towers).extracting(tower -> tower.closed.get()).containsExactly(true, true);
        assertThat(served.store.closed).hasValue(2);

        clock.advance(ServedStore.PROPERTIES.drain());
        served.point("movies_3");
        look();
        assertThat(towers.getLast().closed).isTrue();
        assertThat(served.store.closed).hasValue(3);
        assertThat(live().release()).isEqualTo("2");
    }

    @Test
    void a_missing_tower_is_tried_again_less_often_than_the_alias_is_looked_at() {
        assertThat(releases.name()).isEqualTo("release");
        assertThat(missing.name()).isEqualTo("tower");
        assertThat(missing.isNeededToServe()).isFalse();
        assertThat(missing.schedule().retry()).isGreaterThan(releases.schedule().retry());
        assertThat(missing.schedule().every()).isEqualTo(releases.schedule().every());
    }

    private void look() {
        releases.run(Schedulers.immediate()).block();
    }

    private void lookForTower() {
        missing.run(Schedulers.immediate()).block();
    }

    private LiveRelease live() {
        return releases.now().orElseThrow();
    }

    private final class Towers implements UserTowers {

        @Override
        public UserTower open(String release, Duration deadline) {
            assertThat(deadline).isEqualTo(served.guards.towerDeadline());
            noTower.ifPresent(reason -> {
                throw reason;
            });
            towers.add(new RecordingTower());
            return towers.getLast();
        }

        @Override
        public MovieTowers movieTowers(String release) {
            throw new TowerUnavailableException("No movies come in this test.");
        }

        @Override
        public Optional<SecondStage> secondStage(String release) {
            return Optional.empty();
        }
    }
}
