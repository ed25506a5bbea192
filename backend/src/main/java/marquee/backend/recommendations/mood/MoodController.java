package marquee.backend.recommendations.mood;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.input.PlainText;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.SeenPosition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists for what somebody wrote, over HTTP. */
@RestController
class MoodController {

    private final Mood mood;

    MoodController(Mood mood) {
        this.mood = mood;
    }

    @Operation(
            summary = "Movies that fit what somebody wrote",
            description =
                    "By what the words mean and as they are written, in titles, genres, tags, keywords and overviews,"
                            + " and by where such movies lie; with a person in their order, without what they have rated.")
    @GetMapping("/api/recommendations/mood")
    Mono<RecommendationList> mood(
            @Parameter(description = "What to look for, such as: slow space film with a sad robot")
                    @RequestParam
                    @Size(max = PlainText.MOST, message = PlainText.WORDS_RULE)
                    @Pattern(regexp = PlainText.WORDS, message = PlainText.WORDS_RULE)
                    String q,
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return mood.list(q.strip(), userId, Page.of(limit, cursor));
    }
}
