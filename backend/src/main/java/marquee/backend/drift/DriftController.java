package marquee.backend.drift;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Drift, for operators. */
@RestController
class DriftController {

    private final DriftDesk desk;

    DriftController(DriftDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "What the watches over inputs and outputs say",
            description =
                    "Looked at whenever ten minutes of event time are over. Open to operators, and where nobody signs in to this machine alone.")
    @GetMapping("/api/admin/drift")
    Mono<List<DriftView>> watches() {
        return desk.watches();
    }
}
