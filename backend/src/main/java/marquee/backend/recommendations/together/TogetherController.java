package marquee.backend.recommendations.together;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.List;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.SeenPosition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Lists for several people at once over HTTP. */
@RestController
class TogetherController {

    private final Together together;

    TogetherController(Together together) {
        this.together = together;
    }

    @Operation(
            summary = "What several people could watch together",
            description = "Nobody's rated movies, none that one of them would clearly dislike, and something for each:"
                    + " every place goes to the movie that helps those most who have had least of the list so far.")
    @GetMapping("/api/recommendations/together")
    Mono<RecommendationList> together(
            @Parameter(
                            description = "Two to six different people, with commas or repeated",
                            array =
                                    @ArraySchema(
                                            uniqueItems = true,
                                            minItems = Together.FEWEST,
                                            maxItems = Together.MOST,
                                            schema = @Schema(type = "integer", format = "int64")))
                    @RequestParam("user_ids")
                    @Size(min = Together.FEWEST, max = Together.MOST, message = Together.RULE)
                    List<Long> userIds,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        if (userIds.stream().distinct().count() < userIds.size()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "user_ids: names somebody twice; " + Together.RULE + ".");
        }
        return together.list(userIds, Page.of(limit, cursor));
    }
}
