package marquee.backend.recommendations.replay;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers that were given, for operators. */
@RestController
@RequestMapping("/api/admin/answers")
class AnswersController {

    private static final String ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final String ID_RULE = "is no recommendation id";
    private static final String HERE = " Open to operators, and where nobody signs in to this machine alone.";

    private final AnswerDesk desk;

    AnswersController(AnswerDesk desk) {
        this.desk = desk;
    }

    @Operation(
            summary = "What an answer showed, and what it was made of",
            description = "Of lists for people of ours, for 30 days." + HERE)
    @GetMapping("/{recommendation_id}")
    Mono<AnswerView> show(
            @PathVariable("recommendation_id") @Pattern(regexp = ID, message = ID_RULE) String recommendationId) {
        return desk.show(recommendationId);
    }

    @Operation(
            summary = "Computes an answer anew from what it was made of, and says whether the same comes out",
            description = "By the release that made it, which is opened for it where it is not." + HERE)
    @GetMapping("/{recommendation_id}/replay")
    Mono<ReplayView> replay(
            @PathVariable("recommendation_id") @Pattern(regexp = ID, message = ID_RULE) String recommendationId) {
        return desk.replay(recommendationId);
    }
}
