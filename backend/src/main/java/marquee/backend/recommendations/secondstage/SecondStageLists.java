package marquee.backend.recommendations.secondstage;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import marquee.backend.background.Computing;
import marquee.backend.guards.Guard;
import marquee.backend.guards.Unavailable;
import marquee.backend.rankers.ChosenRanker;
import marquee.ranking.KnownPerson;
import marquee.ranking.PersonalLists;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a person's list by a release's second stage, on threads that compute and in a limited time. Where the ranker is late
 * or fails, the list has the towers' order and the rules; where the rules are late or fail too, the towers' order alone.
 * Each is timed as {@code marquee.second-stage} by what became of it. Thread-safe.
 */
@Component
public final class SecondStageLists {

    private static final Logger LOG = LoggerFactory.getLogger(SecondStageLists.class);

    private final Computing threads;
    private final Guard guard;
    private final Guard rules;
    private final MeterRegistry metrics;

    SecondStageLists(
            Computing threads,
            SecondStageProperties properties,
            ChosenRanker ranker,
            CircuitBreakerRegistry breakers,
            MeterRegistry metrics) {
        this.threads = threads;
        this.guard = new Guard(
                breakers.circuitBreaker("second-stage"), properties.inFlight(), ranker.deadline(properties.deadline()));
        this.rules = new Guard(breakers.circuitBreaker("rules"), properties.inFlight(), properties.deadline());
        this.metrics = metrics;
    }

    /**
     * Makes a list; never fails.
     *
     * @param found what the search in the vectors found, best first, each movie once, none that is not allowed
     * @param fresh of those that nobody has rated yet the nearest; what is not allowed is left out
     * @param person whom it is wanted for, made or looked up on the threads that compute
     */
    public Mono<OrderedList> list(
            PersonalLists lists, List<Scored> found, List<Scored> fresh, Wanted wanted, Supplier<KnownPerson> person) {
        return Mono.defer(() -> {
            var sample = Timer.start();
            return guard.around(threads.does(() -> lists.list(found, fresh, wanted, person.get())))
                    .map(list -> new OrderedList(list, true))
                    .doOnNext(made -> stop(sample, "done"))
                    .onErrorResume(error -> {
                        stop(sample, outcome(error));
                        return byTowers(lists, found, fresh, wanted, person);
                    });
        });
    }

    private void stop(Timer.Sample sample, String outcome) {
        sample.stop(metrics.timer("marquee.second-stage", "outcome", outcome));
    }

    private static String outcome(Throwable error) {
        if (error instanceof TimeoutException) {
            return "late";
        }
        if (Unavailable.is(error)) {
            return "refused";
        }
        LOG.error("The second stage failed; the list has the towers' order", error);
        return "failed";
    }

    /** Who has no ranker misses nothing by the towers' order. */
    private Mono<OrderedList> byTowers(
            PersonalLists lists, List<Scored> found, List<Scored> fresh, Wanted wanted, Supplier<KnownPerson> person) {
        var ruled = threads.does(() -> new OrderedList(
                lists.byTowers().list(found, fresh, wanted, person.get()), !lists.ranks(wanted.person())));
        return rules.around(ruled).onErrorResume(error -> {
            if (!(error instanceof TimeoutException) && !Unavailable.is(error)) {
                LOG.error("The rules failed; the list is what the towers found", error);
            }
            return Mono.just(new OrderedList(found.subList(0, Math.min(wanted.limit(), found.size())), false));
        });
    }
}
