package marquee.backend.background;

import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads for what requests compute for some milliseconds each, so that no event loop does it: two a processor, so that
 * one who computes for longer holds nobody up. Thread-safe.
 */
@Component
public final class Computing implements DisposableBean {

    /** More requests than the service lets in at the same time. */
    private static final int WAITING = 10_000;

    private final Scheduler threads =
            Schedulers.newBoundedElastic(2 * Runtime.getRuntime().availableProcessors(), WAITING, "computing");

    /** What the work makes; who no longer waits for it interrupts it. */
    public <T> Mono<T> does(Supplier<T> work) {
        return Mono.fromSupplier(work).subscribeOn(threads);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
