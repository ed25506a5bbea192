package marquee.backend.erasures;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import marquee.backend.background.Aside;
import marquee.backend.postgres.DatabaseGuard;
import marquee.database.Postgres;
import marquee.registry.erasures.ErasureRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Erasures over HTTP. */
@RestController
class ErasuresController {

    private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final String ID_RULE = "is no id of an erasure";

    private final ErasureRegistry registry;
    private final DatabaseGuard guard;
    private final Aside aside;

    ErasuresController(Postgres postgres, DatabaseGuard guard, Aside aside) {
        this.registry = new ErasureRegistry(postgres);
        this.guard = guard;
        this.aside = aside;
    }

    @Operation(
            summary = "How far the erasure of a person is, store by store",
            description = "By the id that DELETE answered with. It does not say whose erasure it is.")
    @GetMapping("/api/erasures/{id}")
    Mono<ErasureView> erasure(@PathVariable("id") @Pattern(regexp = ID, message = ID_RULE) String id) {
        return guard.longRead(aside.does(Mono.fromCallable(() -> registry.find(UUID.fromString(id)))))
                .flatMap(Mono::justOrEmpty)
                .map(ErasureView::of)
                .switchIfEmpty(Mono.error(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no erasure with this id.")));
    }
}
