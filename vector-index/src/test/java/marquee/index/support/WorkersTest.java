package marquee.index.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.index.IndexUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

class WorkersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workers workers = new Workers("test-worker", 1, 1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void ends() {
        gate.countDown();
        workers.close();
    }

    @Test
    void work_runs_on_a_worker_thread() {
        StepVerifier.create(workers.call(() -> Thread.currentThread().getName()))
                .expectNext("test-worker-1")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void work_that_finds_no_room_is_refused_at_once() {
        workers.call(this::waitAtTheGate).subscribe();
        workers.call(this::waitAtTheGate).subscribe();

        StepVerifier.create(workers.call(() -> 1))
                .expectErrorSatisfies(refused -> assertThat(refused)
                        .isInstanceOf(IndexUnavailableException.class)
                        .hasMessageContaining("busy"))
                .verify(PATIENCE);
    }

    @Test
    void work_past_its_deadline_is_given_up() {
        StepVerifier.create(workers.call(this::waitAtTheGate, Duration.ofMillis(20)))
                .expectErrorSatisfies(late -> assertThat(late)
                        .isInstanceOf(IndexUnavailableException.class)
                        .hasMessageContaining("within 20 ms"))
                .verify(PATIENCE);
    }

    @Test
    void cancelled_work_that_has_not_begun_never_does() {
        AtomicBoolean begun = new AtomicBoolean();
        workers.call(this::waitAtTheGate).subscribe();
        Disposable waiting = workers.run(() -> begun.set(true)).subscribe();

        waiting.dispose();
        gate.countDown();

        StepVerifier.create(workers.call(() -> begun.get()))
                .expectNext(false)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void cancelled_work_that_runs_is_not_interrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Disposable running = workers.call(() -> {
                    begun.countDown();
                    try {
                        return waitAtTheGate();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                })
                .subscribe();

        begun.await();
        running.dispose();
        gate.countDown();

        StepVerifier.create(workers.call(() -> interrupted.get()))
                .expectNext(false)
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void a_file_that_cannot_be_read_makes_the_index_unavailable() {
        StepVerifier.create(workers.call(() -> {
                    throw new IOException("disk gone");
                }))
                .expectErrorSatisfies(failed -> assertThat(failed)
                        .isInstanceOf(IndexUnavailableException.class)
                        .hasMessageContaining("disk gone"))
                .verify(PATIENCE);
    }

    private boolean waitAtTheGate() throws InterruptedException {
        gate.await();
        return true;
    }
}
