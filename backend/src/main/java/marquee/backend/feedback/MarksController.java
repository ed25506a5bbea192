package marquee.backend.feedback;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.input.TimePosition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a person says of movies beside rating them, over HTTP. */
@RestController
class MarksController {

    private final MarkCards cards;
    private final Marks marks;

    MarksController(MarkCards cards, Marks marks) {
        this.cards = cards;
        this.marks = marks;
    }

    @Operation(
            summary =
                    "The movies that a person wants to watch, newest first; seen, rated or refused since, they have left")
    @GetMapping("/api/users/{id}/watchlist")
    Mono<MarkList> watchlist(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = TimePosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return cards.page(id, MarkKind.WATCHLIST, TimePosition.of(cursor), limit);
    }

    @Operation(summary = "Whether a movie is on the watchlist, and since when")
    @GetMapping("/api/users/{id}/watchlist/{tmdb_id}")
    Mono<MarkItem> watchlistMovie(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.item(id, MarkKind.WATCHLIST, tmdbId);
    }

    @Operation(summary = "Puts a movie on the watchlist; the same again changes nothing")
    @PutMapping("/api/users/{id}/watchlist/{tmdb_id}")
    Mono<MarkItem> addWatchlist(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.add(id, MarkKind.WATCHLIST, tmdbId);
    }

    @Operation(summary = "Takes a movie off the watchlist")
    @DeleteMapping("/api/users/{id}/watchlist/{tmdb_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeWatchlist(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return marks.remove(id, MarkKind.WATCHLIST, tmdbId);
    }

    @Operation(summary = "The movies that a person has seen, stars or not, newest first")
    @GetMapping("/api/users/{id}/seen")
    Mono<MarkList> seen(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = TimePosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return cards.page(id, MarkKind.SEEN, TimePosition.of(cursor), limit);
    }

    @Operation(summary = "Whether a person said that they have seen a movie, and when")
    @GetMapping("/api/users/{id}/seen/{tmdb_id}")
    Mono<MarkItem> seenMovie(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.item(id, MarkKind.SEEN, tmdbId);
    }

    @Operation(summary = "Says that a movie was seen: it is recommended no more; the same again changes nothing")
    @PutMapping("/api/users/{id}/seen/{tmdb_id}")
    Mono<MarkItem> addSeen(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.add(id, MarkKind.SEEN, tmdbId);
    }

    @Operation(summary = "Takes back that a movie was seen")
    @DeleteMapping("/api/users/{id}/seen/{tmdb_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeSeen(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return marks.remove(id, MarkKind.SEEN, tmdbId);
    }

    @Operation(summary = "The movies that a person does not want to be shown, newest first")
    @GetMapping("/api/users/{id}/not-interested")
    Mono<MarkList> notInterested(
            @PathVariable("id") long id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = TimePosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return cards.page(id, MarkKind.NOT_INTERESTED, TimePosition.of(cursor), limit);
    }

    @Operation(summary = "Whether a person said that they do not want a movie, and when")
    @GetMapping("/api/users/{id}/not-interested/{tmdb_id}")
    Mono<MarkItem> notInterestedMovie(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.item(id, MarkKind.NOT_INTERESTED, tmdbId);
    }

    @Operation(
            summary =
                    "Says that a movie is not wanted: it is recommended no more, and what is like it less; the same again changes nothing")
    @PutMapping("/api/users/{id}/not-interested/{tmdb_id}")
    Mono<MarkItem> addNotInterested(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return cards.add(id, MarkKind.NOT_INTERESTED, tmdbId);
    }

    @Operation(summary = "Takes back that a movie is not wanted")
    @DeleteMapping("/api/users/{id}/not-interested/{tmdb_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeNotInterested(@PathVariable("id") long id, @PathVariable("tmdb_id") long tmdbId) {
        return marks.remove(id, MarkKind.NOT_INTERESTED, tmdbId);
    }
}
