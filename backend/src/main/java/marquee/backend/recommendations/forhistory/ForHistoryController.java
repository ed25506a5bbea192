package marquee.backend.recommendations.forhistory;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.SeenPosition;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A list for a history that is sent along, over HTTP. */
@RestController
class ForHistoryController {

    private final ForHistory forHistory;

    ForHistoryController(ForHistory forHistory) {
        this.forHistory = forHistory;
    }

    @Operation(
            summary = "A list for a history that is sent along, of which nothing is stored",
            description =
                    "Made as For You is. Movies that are not in the catalogue say nothing and are passed over. For a"
                            + " further page the same history comes with the cursor. Open to keys with the scope"
                            + " people:read, and where nobody signs in to this machine alone.")
    @PostMapping("/api/recommendations/for-history")
    Mono<RecommendationList> forHistory(
            @Valid @RequestBody HistoryRequest request,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor,
            @RequestParam(defaultValue = "0") @DecimalMin("0") @DecimalMax("1") double diversity) {
        return forHistory.list(request, Page.of(limit, cursor), diversity);
    }
}
