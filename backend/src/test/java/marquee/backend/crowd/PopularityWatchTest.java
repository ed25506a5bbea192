package marquee.backend.crowd;

import static marquee.backend.movies.MovieBuilder.moviesCalled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.NotReadyException;
import marquee.backend.movies.TestCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class PopularityWatchTest {

    private final Scheduler own = Schedulers.newSingle("own");
    private final TestCatalogue catalogue = new TestCatalogue().with(moviesCalled("One", "Two"));
    private final PopularityWatch watch = new PopularityWatch(
            catalogue.database(),
            catalogue.transactions(),
            new PopularityProperties(Duration.ofMinutes(5), Duration.ZERO));

    @AfterEach
    void stop() {
        own.dispose();
    }

    @Test
    void an_order_that_was_never_read_is_not_an_empty_one() {
        assertThatThrownBy(watch::now)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("what is popular has not been read yet");

        watch.run(own).block();

        assertThat(watch.now().mostRated(Optional.empty())).hasSize(2);
    }

    @Test
    void the_order_is_made_on_the_jobs_own_thread() {
        var thread = new AtomicReference<>("none");
        watch.run(own)
                .doOnSuccess(done -> thread.set(Thread.currentThread().getName()))
                .block();
        assertThat(thread.get()).startsWith("own");
    }
}
