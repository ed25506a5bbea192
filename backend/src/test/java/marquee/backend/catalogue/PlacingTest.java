package marquee.backend.catalogue;

import static marquee.backend.movies.MovieBuilder.moviesCalled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.Await;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.towers.MovieTowers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class PlacingTest {

    private final Scheduler own = Schedulers.newBoundedElastic(1, 10, "own");
    private final SlowTowers towers = new SlowTowers();
    private final Flux<List<Movie>> movies = Flux.just(moviesCalled("One", "Two"));

    @AfterEach
    void stop() {
        own.dispose();
    }

    @Test
    void movies_lie_where_the_towers_put_them_which_are_closed_then() {
        towers.mayAnswer.countDown();
        var vectors = Placing.of(movies, () -> towers, own).blockLast();
        assertThat(vectors).extracting(vector -> vector.id()).containsExactly(1L, 2L);
        assertThat(vectors).extracting(vector -> vector.payload().contentOnly()).containsExactly(false, true);
        Await.until("the end of the towers", () -> towers.closedBy.get().isPresent());
    }

    @Test
    void who_leaves_while_the_towers_compute_does_not_close_them_under_their_hands() throws InterruptedException {
        var placing = Placing.of(movies, () -> towers, own).subscribe();
        assertThat(towers.asked.await(20, TimeUnit.SECONDS)).isTrue();

        placing.dispose();
        assertThat(towers.closedBy.get()).isEmpty();
        towers.mayAnswer.countDown();

        Await.until("the end of the towers", () -> towers.closedBy.get().isPresent());
        assertThat(towers.closedBy.get().orElseThrow()).startsWith("own");
    }

    /** Towers that answer when they may. */
    private static final class SlowTowers implements MovieTowers {

        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch mayAnswer = new CountDownLatch(1);
        final AtomicReference<Optional<String>> closedBy = new AtomicReference<>(Optional.empty());

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public boolean knows(MovieId movie) {
            return movie.value() == 1;
        }

        @Override
        public float[][] embed(List<Movie> movies) {
            asked.countDown();
            while (mayAnswer.getCount() > 0) {
                Thread.onSpinWait();
            }
            return movies.stream().map(movie -> new float[] {1}).toArray(float[][]::new);
        }

        @Override
        public void close() {
            closedBy.set(Optional.of(Thread.currentThread().getName()));
        }
    }
}
