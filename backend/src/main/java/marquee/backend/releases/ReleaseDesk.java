package marquee.backend.releases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.backend.background.Aside;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.registry.Decision;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import marquee.registry.RegistryException;
import marquee.registry.ReleaseEstimates;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Shows releases and changes which one is live; every backend follows within seconds. Thread-safe. */
@Service
class ReleaseDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDesk.class);
    private static final String REPEATING = "Look at the releases before repeating it.";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 50;

    private final ReleaseRegistry registry;
    private final ReleaseEstimates estimates;
    private final IndexAliases aliases;
    private final LiveReleases serving;
    private final DatabaseGuard guard;
    private final Aside aside;

    ReleaseDesk(Postgres postgres, VectorStore store, LiveReleases serving, DatabaseGuard guard, Aside aside) {
        this.registry = new ReleaseRegistry(postgres);
        this.estimates = new ReleaseEstimates(postgres);
        this.aliases = new IndexAliases(store);
        this.serving = serving;
        this.guard = guard;
        this.aside = aside;
    }

    /** All of them, newest first. */
    Mono<List<ReleaseView>> all() {
        return read(() -> registry.all().stream().map(ReleaseView::of).toList());
    }

    /** One, with its changes. */
    Mono<ReleaseDetail> one(String number) {
        return read(() -> new ReleaseDetail(
                ReleaseView.of(registry.get(number)),
                registry.canary()
                        .filter(canary -> canary.release().equals(number))
                        .map(CanaryView::of)
                        .orElse(null),
                estimates.find(number).map(EstimateView::of).orElse(null),
                registry.changes(number).stream()
                        .map(ReleaseDetail.StateChange::of)
                        .toList()));
    }

    /** Makes it live. */
    Mono<ReleaseView> promote(String number, Decision decision) {
        return change(() -> pointed(registry.promote(number, decision)));
    }

    /** Begins to try it. */
    Mono<ReleaseView> startCanary(String number, Decision decision) {
        return change(() -> registry.startCanary(number, decision));
    }

    /** Makes the one before live again. */
    Mono<ReleaseView> rollback(Decision decision) {
        return change(() -> pointed(registry.rollback(decision)));
    }

    /** Gives it up. */
    Mono<ReleaseView> retire(String number, Decision decision) {
        return change(() -> registry.move(number, ReleaseState.RETIRED, decision));
    }

    /** Answers when this backend serves what is live. */
    Mono<ServedRelease> reload() {
        return read(registry::live)
                .map(live -> live.map(RegisteredRelease::number))
                .flatMap(live -> Mono.fromSupplier(() -> serving.ifKnown().map(LiveRelease::release))
                        .filter(served -> live.isEmpty() || served.equals(live))
                        .repeatWhenEmpty(LOOKS, again -> again.delayElements(PAUSE))
                        .onErrorMap(IllegalStateException.class, late -> notYet(live)))
                .map(served -> new ServedRelease(served.orElse(null)));
    }

    private RegisteredRelease pointed(RegisteredRelease live) {
        aliases.follow(live).ifPresent(LOG::warn);
        return live;
    }

    private <T> Mono<T> read(Callable<T> work) {
        return guard.longRead(aside.does(Mono.fromCallable(work))).onErrorMap(RegistryException.class, this::problem);
    }

    private Mono<ReleaseView> change(Callable<RegisteredRelease> work) {
        var transaction = aside.does(Mono.fromCallable(work)).map(ReleaseView::of);
        return guard.change(transaction, REPEATING).onErrorMap(RegistryException.class, this::problem);
    }

    private Throwable problem(RegistryException error) {
        return switch (error.kind()) {
            case UNKNOWN -> new ResponseStatusException(HttpStatus.NOT_FOUND, error.getMessage());
            case REFUSED -> new ResponseStatusException(HttpStatus.CONFLICT, error.getMessage());
            case AWAY -> error;
        };
    }

    private static ResponseStatusException notYet(Optional<String> live) {
        return new ResponseStatusException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Release " + live.orElse("") + " is live, and could not be opened here yet: is the index well?");
    }
}
