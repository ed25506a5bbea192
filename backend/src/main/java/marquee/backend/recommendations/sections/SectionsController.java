package marquee.backend.recommendations.sections;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.ratings.UnknownUserException;
import marquee.backend.recommendations.ForYou;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.SeenPosition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's page over HTTP, and the addresses that the two-stage system has for it. */
@RestController
class SectionsController {

    private final Sections sections;
    private final ForYou forYou;

    SectionsController(Sections sections, ForYou forYou) {
        this.sections = sections;
        this.forYou = forYou;
    }

    @Operation(
            summary = "Several lists for a person's page, no movie in two of them",
            description =
                    "Without a person the lists that anybody gets. What did not come in time is named in missing.")
    @GetMapping("/api/recommendations/sections")
    Mono<SectionPage> sections(
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return sections.page(userId, limit);
    }

    @Operation(
            summary = "The same as /api/recommendations/sections, by the two-stage system's address",
            description = "Somebody unknown gets the lists that anybody gets.")
    @GetMapping("/recommendations/{user}/sections")
    Mono<SectionPage> sectionsOf(
            @PathVariable("user") long user, @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        return sections.page(Optional.of(user), limit)
                .onErrorResume(UnknownUserException.class, unknown -> sections.page(Optional.empty(), limit));
    }

    @Operation(
            summary = "The same as /api/recommendations/for-you, by the two-stage system's address",
            description = "Somebody unknown gets what is popular.")
    @GetMapping("/recommendations/{user}")
    Mono<RecommendationList> recommendationsOf(
            @PathVariable("user") long user,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        var page = Page.of(limit, cursor);
        return forYou.list(user, page, 0).onErrorResume(UnknownUserException.class, unknown -> forYou.forAnybody(page));
    }
}
