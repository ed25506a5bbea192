package marquee.backend.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import marquee.catalog.UserIds;
import marquee.registry.keys.KeyScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Decides for whom a caller may act. Who may not learns nothing of whether they exist. Thread-safe; nothing here blocks. */
@Component
public final class Permissions {

    private final AuthProperties auth;
    private final ProductPeople products;
    private final OperatorViews views;

    Permissions(AuthProperties auth, ProductPeople products, OperatorViews views) {
        this.auth = auth;
        this.products = products;
        this.views = views;
    }

    /**
     * Lets pass who may do this with all of these people, and records an operator who does it as somebody else.
     *
     * @param request what was asked for, for the record
     * @return fails with {@link UnauthorizedException} for a stranger, else with 403
     */
    public Mono<Void> require(Caller caller, Deed deed, Collection<Long> people, String request) {
        return switch (caller) {
            case Caller.Anybody anybody -> Mono.empty();
            case Caller.Stranger stranger -> Mono.error(UnauthorizedException::withoutToken);
            case Caller.Person person -> own(person, deed, people);
            case Caller.Owner owner -> own(owner, deed, people);
            case Caller.Operator operator -> asOperator(operator, deed, people, request);
            case Caller.Product product -> theirs(product, deed, people);
        };
    }

    /** The same for what somebody says of people in a request's body, which an operator can do for nobody else. */
    public Mono<Void> requireChange(Caller caller, Collection<Long> people) {
        return require(caller, Deed.CHANGE, people, "");
    }

    /** Whom a caller sees in the list of all; for callers who have been let in to it. */
    public Sight sight(Caller caller) {
        return switch (caller) {
            case Caller.Anybody anybody -> new Sight(true, true, List.of(), "");
            case Caller.Operator operator -> new Sight(true, true, List.of(), "");
            case Caller.SignedIn signedIn ->
                new Sight(false, !auth.privateDataSet(), signedIn.account().people(), "");
            case Caller.Product product -> new Sight(false, false, List.of(), product.product());
            case Caller.Stranger stranger -> new Sight(false, false, List.of(), "");
        };
    }

    /** The scope that a product's key needs to do this with its people. */
    public static KeyScope scope(Deed deed) {
        return deed == Deed.READ ? KeyScope.READ_PEOPLE : KeyScope.WRITE_PEOPLE;
    }

    private Mono<Void> own(Caller.SignedIn caller, Deed deed, Collection<Long> people) {
        return people.stream().allMatch(person -> caller.account().owns(person) || isExample(deed, person))
                ? Mono.empty()
                : Mono.error(Permissions::notTheirs);
    }

    /** People of the data set can be looked at; nobody acts as them. */
    private boolean isExample(Deed deed, long person) {
        return deed == Deed.READ && !auth.privateDataSet() && !UserIds.isNewcomer(person);
    }

    private Mono<Void> asOperator(Caller.Operator operator, Deed deed, Collection<Long> people, String request) {
        List<Long> others = people.stream()
                .filter(person -> !operator.account().owns(person))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Mono.empty();
        }
        return deed == Deed.CHANGE
                ? Mono.error(Permissions::notTheirs)
                : views.record(operator.account().login(), others, request);
    }

    private Mono<Void> theirs(Caller.Product product, Deed deed, Collection<Long> people) {
        if (!product.scopes().contains(scope(deed))) {
            return Mono.error(() -> outOfScope(Set.of(scope(deed))));
        }
        return people.isEmpty()
                ? Mono.empty()
                : products.owns(product, people)
                        .filter(owned -> owned)
                        .switchIfEmpty(Mono.error(Permissions::notTheirs))
                        .then();
    }

    /** A key does not open this. */
    public static ResponseStatusException outOfScope(Set<KeyScope> needed) {
        return new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                "This key does not open this; it would need the scope "
                        + String.join(
                                " or ",
                                needed.stream().map(KeyScope::word).sorted().toList()) + ".");
    }

    private static ResponseStatusException notTheirs() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN, "Whoever asks may not act for this person.");
    }
}
