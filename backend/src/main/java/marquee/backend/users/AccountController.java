package marquee.backend.users;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import marquee.backend.accounts.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Whoever has signed in, over HTTP. */
@RestController
class AccountController {

    private final Users users;

    AccountController(Users users) {
        this.users = users;
    }

    /**
     * Whom somebody is here.
     *
     * @param userId themselves
     * @param isOperator whether they keep the service
     * @param people on whom they act: themselves first, then the profiles of their household
     */
    record SignedInAccount(long userId, boolean isOperator, List<User> people) {}

    @Operation(
            summary = "Who has signed in, and the profiles of their household",
            description =
                    "Whoever comes for the first time becomes a person here. POST /api/users/cold_start/ adds a profile.")
    @GetMapping("/api/account")
    Mono<SignedInAccount> account(Caller caller) {
        if (!(caller instanceof Caller.SignedIn signedIn)) {
            return Mono.error(new ResponseStatusException(HttpStatus.FORBIDDEN, "Nobody signs in here."));
        }
        long own = signedIn.account().person();
        return users.find(signedIn.account().people())
                .map(people -> new SignedInAccount(own, caller instanceof Caller.Operator, ownFirst(people, own)));
    }

    private static List<User> ownFirst(List<User> people, long own) {
        return people.stream()
                .sorted(Comparator.comparing((User user) -> user.id() != own))
                .toList();
    }
}
