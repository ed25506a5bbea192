package marquee.backend.ratings;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.input.PlainText;
import marquee.backend.input.TimePosition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's ratings over HTTP. */
@RestController
class RatingsController {

    private final Ratings ratings;
    private final RatingCards cards;

    RatingsController(Ratings ratings, RatingCards cards) {
        this.ratings = ratings;
        this.cards = cards;
    }

    @Operation(summary = "A person's ratings, newest first")
    @GetMapping("/api/users/{id}/ratings")
    Mono<RatingList> ratings(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = TimePosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return cards.page(id, TimePosition.of(cursor), limit);
    }

    @Operation(summary = "Rates a movie; the last rating counts")
    @PostMapping("/api/users/{id}/rate")
    Mono<RatingItem> rate(
            @PathVariable("id") long id,
            @Valid @RequestBody RatingRequest request,
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = PlainText.KEY, message = PlainText.KEY_RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> key) {
        return cards.item(request.tmdbId(), ratings.rate(id, request.tmdbId(), request.stars(), key));
    }

    @Operation(summary = "A person's rating of one movie")
    @GetMapping("/api/users/{id}/ratings/{tmdb_id}")
    Mono<RatingItem> rating(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return ratings.of(id, tmdbId).flatMap(cards::item).switchIfEmpty(KnownIds.noMovie(tmdbId));
    }

    @Operation(summary = "Takes a rating back")
    @DeleteMapping("/api/users/{id}/ratings/{tmdb_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return ratings.remove(id, tmdbId);
    }
}
