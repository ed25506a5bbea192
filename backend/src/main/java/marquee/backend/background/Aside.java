package marquee.backend.background;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A thread for what one request makes compute for seconds, so that no thread that serves others does it. Thread-safe. */
@Component
public final class Aside implements DisposableBean {

    /** More requests than the service lets in at the same time. */
    private static final int WAITING = 10_000;

    private final Scheduler thread = Schedulers.newBoundedElastic(1, WAITING, "aside");

    /** The same work, begun on that thread when its turn has come. */
    public <T> Mono<T> does(Mono<T> work) {
        return work.subscribeOn(thread);
    }

    /** That thread, for whoever opens on it what takes long. */
    public Scheduler thread() {
        return thread;
    }

    @Override
    public void destroy() {
        thread.dispose();
    }
}
