package marquee.backend.recommendations;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.SeenPosition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists of movies that few know, over HTTP. */
@RestController
@RequestMapping("/api/recommendations")
class DiscoveriesController {

    private final HiddenGems hiddenGems;
    private final FreshMovies freshMovies;

    DiscoveriesController(HiddenGems hiddenGems, FreshMovies freshMovies) {
        this.hiddenGems = hiddenGems;
        this.freshMovies = freshMovies;
    }

    @Operation(summary = "Movies that fit a person and that few know")
    @GetMapping("/hidden-gems")
    Mono<RecommendationList> hiddenGems(
            @RequestParam("user_id") long userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return hiddenGems.list(userId, Page.of(limit, cursor));
    }

    @Operation(
            summary = "Movies that hardly anybody has rated yet",
            description = "Those near the person that nobody had rated, placed by what they are about, then the newest;"
                    + " the newest alone without a person, or for one of whom nothing is known.")
    @GetMapping("/fresh")
    Mono<RecommendationList> fresh(
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return freshMovies.list(userId, Page.of(limit, cursor));
    }
}
