package marquee.backend.interactions;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.OptionalLong;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.erasures.Erasures;
import marquee.events.kafka.InboundTopic;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes what other products tell by the broker, one after the other. What is never taken goes to the dead letters with its
 * cause and holds nothing up, but of people who were erased nothing is kept there either; what cannot be stored for now comes
 * again. Counted as {@code marquee.inbound.events} by what
 * became of it.
 */
@Component
@ConditionalOnProperty("marquee.kafka.servers")
final class InboundJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(InboundJob.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final InboundTopic topic;
    private final ToldEvents events;
    private final Counter taken;
    private final Counter buried;
    private final Counter erased;
    private final Erasures erasures;

    InboundJob(InboundTopic topic, ToldEvents events, Erasures erasures, MeterRegistry metrics) {
        this.topic = topic;
        this.events = events;
        this.taken = metrics.counter("marquee.inbound.events", "outcome", "taken");
        this.erasures = erasures;
        this.erased = metrics.counter("marquee.inbound.events", "outcome", "erased");
        this.buried = metrics.counter("marquee.inbound.events", "outcome", "buried");
    }

    @Override
    public String name() {
        return "inbound";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT).retryingEvery(RETRY);
    }

    /** Whatever fails or takes too long, the next run takes again what was not confirmed. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromCallable(topic::take)
                .filter(told -> !told.isEmpty())
                .flatMap(told -> Flux.fromIterable(told)
                        .concatMap(bytes -> take(bytes, own))
                        .then(Mono.<Void>fromRunnable(topic::confirm).subscribeOn(own)));
    }

    private Mono<Void> take(byte[] bytes, Scheduler own) {
        return Mono.fromCallable(() -> EventCodec.decode(bytes))
                .flatMap(events::take)
                .doOnSuccess(done -> taken.increment())
                .onErrorResume(InboundJob::isNeverTaken, cause -> refuse(bytes, cause, own));
    }

    private static boolean isNeverTaken(Throwable error) {
        return error instanceof UnreadableEventException
                || (error instanceof ResponseStatusException refused
                        && refused.getStatusCode().is4xxClientError());
    }

    private Mono<Void> refuse(byte[] bytes, Throwable cause, Scheduler own) {
        OptionalLong person = EventCodec.person(bytes);
        return (person.isPresent() ? erasures.isErased(person.getAsLong()) : Mono.just(false))
                .flatMap(gone -> gone ? Mono.fromRunnable(erased::increment) : bury(bytes, cause, own));
    }

    private Mono<Void> bury(byte[] bytes, Throwable cause, Scheduler own) {
        return Mono.<Void>fromRunnable(() -> {
                    String why = cause instanceof ResponseStatusException refused
                            ? String.valueOf(refused.getReason())
                            : String.valueOf(cause.getMessage());
                    LOG.warn("What another product told is not taken; the dead letters say why, and of whom");
                    topic.bury(bytes, why);
                    buried.increment();
                })
                .subscribeOn(own);
    }
}
