package marquee.backend.drift.vectors;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How far releases moved the movies, for operators. */
@RestController
class VectorDriftController {

    private static final int SHOWN = 20;

    private final VectorDriftTable table;
    private final DatabaseGuard guard;

    VectorDriftController(VectorDriftTable table, DatabaseGuard guard) {
        this.table = table;
        this.guard = guard;
    }

    @Operation(
            summary = "How far the newest 20 changes of the live release moved the vectors of movies",
            description = "Newest first. Open to operators, and where nobody signs in to this machine alone.")
    @GetMapping("/api/admin/drift/vectors")
    Mono<List<VectorDriftView>> newest() {
        return guard.longRead(table.newest(SHOWN).map(VectorDriftView::of).collectList());
    }
}
