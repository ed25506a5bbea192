package marquee.backend.releases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Retrainings, for operators. */
@RestController
class RunsController {

    private final RunDesk desk;

    RunsController(RunDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "The newest 20 retrainings: who asked for them, how far they came, and why not farther",
            description = "Open to operators, and where nobody signs in to this machine alone.")
    @GetMapping("/api/admin/pipeline")
    Mono<List<RunView>> newest() {
        return desk.newest();
    }

    @Operation(
            summary = "Asks for a new release, trained on what people said since",
            description =
                    "Answers with the run that is open then; one is at a time. Open to operators, and where nobody signs in to this machine alone.")
    @PostMapping("/api/admin/releases/retrain")
    Mono<RunView> retrain(@Valid @RequestBody ReleaseReason reason) {
        return desk.ask(reason.decision());
    }
}
