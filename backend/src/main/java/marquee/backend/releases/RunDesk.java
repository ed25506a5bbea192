package marquee.backend.releases;

import java.time.Clock;
import java.util.List;
import marquee.backend.background.Aside;
import marquee.backend.postgres.DatabaseGuard;
import marquee.database.Postgres;
import marquee.pipeline.runs.PipelineRuns;
import marquee.registry.Decision;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows retrainings and asks for one; whichever process has the pipeline does it. Thread-safe. */
@Service
class RunDesk {

    private static final int SHOWN = 20;
    private static final String REPEATING = "Asking again changes nothing while a run is open.";

    private final PipelineRuns runs;
    private final Clock clock;
    private final DatabaseGuard guard;
    private final Aside aside;

    RunDesk(Postgres postgres, Clock clock, DatabaseGuard guard, Aside aside) {
        this.runs = PipelineRuns.of(postgres);
        this.clock = clock;
        this.guard = guard;
        this.aside = aside;
    }

    /** The newest first. */
    Mono<List<RunView>> newest() {
        return guard.longRead(aside.does(Mono.fromCallable(
                () -> runs.newest(SHOWN).stream().map(RunView::of).toList())));
    }

    /** The run that is open then: this one, or one that was asked for before. */
    Mono<RunView> ask(Decision decision) {
        return guard.change(
                aside.does(
                        Mono.fromCallable(() -> RunView.of(runs.ask(decision.who(), decision.why(), clock.instant())))),
                REPEATING);
    }
}
