package marquee.backend.experiments.desk;

import java.util.List;
import java.util.concurrent.Callable;
import marquee.backend.background.Aside;
import marquee.backend.experiments.results.ExperimentResults;
import marquee.backend.postgres.DatabaseGuard;
import marquee.database.Postgres;
import marquee.ranking.settings.ListSettings;
import marquee.registry.Decision;
import marquee.registry.RegistryException;
import marquee.registry.experiments.ExperimentRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Shows, starts and stops experiments; every backend follows within seconds. Thread-safe. */
@Service
class ExperimentDesk {

    private static final String REPEATING = "Look at the experiments before repeating it.";
    private static final Decision STARTED = Decision.of("the API", "started");

    private final ExperimentRegistry registry;
    private final DatabaseGuard guard;
    private final Aside aside;

    ExperimentDesk(Postgres postgres, DatabaseGuard guard, Aside aside) {
        this.registry = new ExperimentRegistry(postgres, ListSettings::of);
        this.guard = guard;
        this.aside = aside;
    }

    /** All of them, newest first. */
    Mono<List<ExperimentView>> all() {
        return read(() -> registry.all().stream().map(ExperimentView::of).toList());
    }

    /** One, with what was done about it. */
    Mono<ExperimentDetail> one(String name) {
        return read(() -> detail(name));
    }

    /** Starts one. */
    Mono<ExperimentDetail> start(String definition) {
        return change(
                () -> detail(registry.start(definition, STARTED).experiment().name()));
    }

    /** Stops one. */
    Mono<ExperimentDetail> stop(String name, Decision decision) {
        return change(() -> detail(registry.stop(name, decision).experiment().name()));
    }

    private ExperimentDetail detail(String name) {
        var registered = registry.get(name);
        return new ExperimentDetail(
                ExperimentView.of(registered),
                registered.definition(),
                registry.changes(name).stream()
                        .map(ExperimentDetail.ExperimentStep::of)
                        .toList(),
                registered.results().map(ExperimentResults::of).orElse(null));
    }

    private <T> Mono<T> read(Callable<T> work) {
        return guard.longRead(aside.does(Mono.fromCallable(work)))
                .onErrorMap(RegistryException.class, ExperimentDesk::problem);
    }

    private <T> Mono<T> change(Callable<T> work) {
        return guard.change(aside.does(Mono.fromCallable(work)), REPEATING)
                .onErrorMap(
                        IllegalArgumentException.class,
                        fault -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, fault.getMessage()))
                .onErrorMap(RegistryException.class, ExperimentDesk::problem);
    }

    private static Throwable problem(RegistryException error) {
        return switch (error.kind()) {
            case UNKNOWN -> new ResponseStatusException(HttpStatus.NOT_FOUND, error.getMessage());
            case REFUSED -> new ResponseStatusException(HttpStatus.CONFLICT, error.getMessage());
            case AWAY -> error;
        };
    }
}
