package marquee.backend.keys;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.concurrent.Callable;
import marquee.backend.accounts.Caller;
import marquee.backend.background.Aside;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.RatingRequest;
import marquee.database.Postgres;
import marquee.registry.RegistryException;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.MadeKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Keys by which other products act for the people they bring, for operators. */
@RestController
@RequestMapping("/api/admin/keys")
class KeysController {

    private static final String HERE = " Open to operators, and where nobody signs in to this machine alone.";
    private static final String REPEATING = "The list of keys tells whether it was stored.";

    private final KeyRing ring;
    private final DatabaseGuard guard;
    private final Aside aside;

    KeysController(Postgres postgres, DatabaseGuard guard, Aside aside) {
        this.ring = new KeyRing(postgres);
        this.guard = guard;
        this.aside = aside;
    }

    /**
     * A new key.
     *
     * @param secret what the product sends as {@code Authorization: Bearer}; shown this once
     * @param key what is kept of it
     */
    record KeyWithSecret(String secret, KeyView key) {

        static KeyWithSecret of(MadeKey made) {
            return new KeyWithSecret(made.secret().text(), KeyView.of(made.key()));
        }
    }

    @Operation(
            summary = "All keys, without their secrets",
            description = "Newest first; those that are revoked, too." + HERE)
    @GetMapping
    Mono<List<KeyView>> all() {
        return guard.longRead(aside.does(Mono.fromCallable(ring::all)))
                .map(keys -> keys.stream().map(KeyView::of).toList());
    }

    @Operation(
            summary = "Makes a key",
            description =
                    "It is shown this once. Keys of one name act for the same people, so that a new one can take an old"
                            + " one's place." + HERE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<KeyWithSecret> make(@Valid @RequestBody KeyRequest asked, Caller caller) {
        return change(() -> KeyWithSecret.of(ring.make(asked.name(), asked.known(), by(caller))));
    }

    @Operation(
            summary = "Revokes a key",
            description = "Every backend refuses it from the next request on; one that is revoked stays so." + HERE)
    @PostMapping("/{id}/revoke")
    Mono<KeyView> revoke(@PathVariable("id") @Min(1) @Max(RatingRequest.MAX_ID) long id, Caller caller) {
        return change(() -> KeyView.of(ring.revoke(id, by(caller))))
                .onErrorMap(
                        error -> error instanceof RegistryException unknown
                                && unknown.kind() == RegistryException.Kind.UNKNOWN,
                        unknown -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no key " + id + "."));
    }

    private <T> Mono<T> change(Callable<T> work) {
        return guard.change(aside.does(Mono.fromCallable(work)), REPEATING);
    }

    private static String by(Caller caller) {
        return caller instanceof Caller.SignedIn signedIn
                ? signedIn.account().login().subject()
                : "the API";
    }
}
