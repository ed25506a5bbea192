package marquee.backend.http.overload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class UninterruptedTest {

    private final Sinks.Empty<Void> work = Sinks.empty();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    @Test
    void what_was_begun_is_finished_for_somebody_who_hangs_up() {
        Uninterrupted.finish(
                        work.asMono().doOnCancel(() -> cancelled.set(true)).doOnSuccess(done -> finished.set(true)))
                .subscribe()
                .dispose();
        work.tryEmitEmpty();

        assertThat(cancelled).isFalse();
        assertThat(finished).isTrue();
    }

    @Test
    void whoever_waits_gets_the_answer_the_error_and_the_context() {
        work.tryEmitEmpty();
        StepVerifier.create(Uninterrupted.finish(work.asMono())).verifyComplete();

        StepVerifier.create(Uninterrupted.finish(Mono.deferContextual(context -> Mono.<Void>error(
                                new IllegalStateException(context.get("who").toString()))))
                        .contextWrite(context -> context.put("who", "Ada")))
                .verifyErrorMessage("Ada");
    }
}
