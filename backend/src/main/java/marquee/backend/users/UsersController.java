package marquee.backend.users;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import marquee.backend.accounts.Adoption;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.Permissions;
import marquee.backend.input.Cursor;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** People over HTTP. */
@RestController
class UsersController {

    private final Users users;
    private final ColdStart coldStart;
    private final Adoption adoption;
    private final Permissions permissions;

    UsersController(Users users, ColdStart coldStart, Adoption adoption, Permissions permissions) {
        this.users = users;
        this.coldStart = coldStart;
        this.adoption = adoption;
        this.permissions = permissions;
    }

    @Operation(summary = "People, found by name")
    @GetMapping("/api/users")
    Mono<UserList> users(
            @RequestParam(defaultValue = "") @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
                    String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = UserPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor,
            Caller caller) {
        return users.page(q, UserPosition.of(cursor), limit, permissions.sight(caller))
                .map(page -> new UserList(page, next(page, limit)));
    }

    @Operation(summary = "A new person, from genres and first ratings; usable in every list at once")
    @PostMapping("/api/users/cold_start")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<User>> coldStart(
            @Valid @RequestBody ColdStartRequest request,
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = PlainText.KEY, message = PlainText.KEY_RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> key,
            Caller caller) {
        return coldStart
                .welcome(request, key, adoption.by(caller))
                .flatMap(users::find)
                .map(user -> ResponseEntity.created(URI.create("/api/users/" + user.id() + "/"))
                        .body(user));
    }

    @Operation(summary = "One person")
    @GetMapping("/api/users/{id:-?[0-9]+}")
    Mono<User> user(@PathVariable("id") long id) {
        return users.find(id);
    }

    @Operation(
            summary = "Erases a person, everywhere",
            description =
                    "Everything of theirs in the database is gone with the answer; what else has something of them is"
                            + " looked after in the background, and the address in the header Location says how far that is.")
    @ApiResponse(
            responseCode = "202",
            description = "It has begun.",
            headers =
                    @Header(name = "Location", description = "Says how far it is.", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "409",
            description = "They own a household: its profiles must be removed first.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @DeleteMapping("/api/users/{id:-?[0-9]+}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ResponseEntity<BegunErasure>> delete(@PathVariable("id") long id) {
        return users.delete(id)
                .map(erasure -> ResponseEntity.accepted()
                        .location(URI.create("/api/erasures/" + erasure + "/"))
                        .body(new BegunErasure(erasure)));
    }

    private static Optional<String> next(List<User> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(new UserPosition(page.getLast().id()).cursor());
    }
}
