package marquee.backend.businessrules;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import marquee.backend.input.PlainText;
import marquee.backend.postgres.DatabaseGuard;
import marquee.registry.Decision;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Business rules, for operators. */
@RestController
@RequestMapping("/api/admin/rules")
class RulesController {

    private static final String HERE = " Open to operators, and where nobody signs in to this machine alone.";
    private static final String REPEATING = "Asking again tells whether it was stored.";

    private final RuleTable table;
    private final RuleReader reader;
    private final DatabaseGuard guard;
    private final Clock clock;

    RulesController(RuleTable table, RuleReader reader, DatabaseGuard guard, Clock clock) {
        this.table = table;
        this.reader = reader;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param reason why it ends; it is kept */
    record EndRequest(
            @NotNull(message = "is missing") @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
            String reason) {}

    @Operation(
            summary = "The rules that hold and the latest of those that ended",
            description = "Newest first, 200 at most." + HERE)
    @GetMapping
    Mono<List<RuleView>> all() {
        return guard.longRead(table.newest());
    }

    @Operation(
            summary = "Makes a rule",
            description = "Every backend follows within 3 seconds. 100 may hold at once." + HERE)
    @PostMapping
    Mono<RuleView> make(@Valid @RequestBody RuleRequest asked) {
        return Mono.defer(() -> {
            BusinessRule rule = reader.read(asked);
            Decision decision = asked.decision();
            var now = clock.instant();
            return guard.change(table.add(rule, decision, now), REPEATING)
                    .filter(holds -> holds)
                    .switchIfEmpty(Mono.error(RulesController::refused))
                    .map(holds ->
                            RuleView.of(rule, new RuleView.Story(decision.who(), decision.why(), now, null, null)));
        });
    }

    @Operation(summary = "Ends a rule", description = "Every backend follows within 3 seconds." + HERE)
    @PostMapping("/{name}/end")
    Mono<Void> end(
            @PathVariable @Pattern(regexp = RuleRequest.NAME, message = RuleRequest.NAME_RULE) String name,
            @Valid @RequestBody EndRequest asked) {
        return guard.change(
                        table.end(name, Decision.of("the API", PlainText.tidy(asked.reason())), clock.instant()),
                        REPEATING)
                .filter(held -> held)
                .switchIfEmpty(Mono.defer(
                        () -> guard.longRead(table.holds(name)).flatMap(holds -> Mono.error(stands(name, holds)))))
                .then();
    }

    private static ResponseStatusException stands(String name, boolean holds) {
        return holds
                ? new ResponseStatusException(
                        HttpStatus.CONFLICT, "A running experiment tries the rule " + name + "; stop that first.")
                : new ResponseStatusException(HttpStatus.NOT_FOUND, "No rule of the name " + name + " holds.");
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(
                HttpStatus.CONFLICT,
                "A rule of this name holds already, or " + RuleTable.MOST
                        + " do; end one with POST /api/admin/rules/NAME/end/.");
    }
}
