package marquee.backend.accounts.rules;

import java.util.List;
import java.util.Set;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.Permissions;
import marquee.backend.accounts.UnauthorizedException;
import marquee.backend.accounts.callers.Callers;
import marquee.registry.keys.KeyScope;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Holds a rule: finds out who is asking, and lets them pass or refuses them. Thread-safe; nothing here blocks. */
@Component
final class EndpointGuard {

    private final Callers callers;
    private final Permissions permissions;

    EndpointGuard(Callers callers, Permissions permissions) {
        this.callers = callers;
        this.permissions = permissions;
    }

    /** Fails with 401 or 403 where the rule forbids it, and remembers the caller with the request. */
    Mono<Void> check(Rule rule, ServerWebExchange exchange) {
        return callers.of(exchange.getRequest()).flatMap(caller -> {
            exchange.getAttributes().put(Caller.class.getName(), caller);
            return judge(rule, caller, exchange);
        });
    }

    private Mono<Void> judge(Rule rule, Caller caller, ServerWebExchange exchange) {
        return switch (rule) {
            case Rule.Open open -> Mono.empty();
            case Rule.Own own -> own(own, caller, exchange);
            case Rule.Known known -> permissions.require(caller, known.deed(), List.of(), "");
            case Rule.Account account ->
                caller instanceof Caller.SignedIn
                        ? Mono.empty()
                        : refused(caller, "This is for people who have signed in.");
            case Rule.Products products -> products(products.scope(), caller);
            case Rule.Operators operators -> operators(caller);
        };
    }

    private Mono<Void> own(Rule.Own rule, Caller caller, ServerWebExchange exchange) {
        if (caller instanceof Caller.Anybody) {
            return Mono.empty();
        }
        List<Long> people = rule.people().in(exchange);
        return people.isEmpty()
                ? Mono.empty()
                : permissions.require(caller, rule.deed(), people, words(exchange.getRequest()));
    }

    private static Mono<Void> products(KeyScope scope, Caller caller) {
        if (!(caller instanceof Caller.Product product)) {
            return operators(caller);
        }
        return product.scopes().contains(scope)
                ? Mono.empty()
                : Mono.error(() -> Permissions.outOfScope(Set.of(scope)));
    }

    private static Mono<Void> operators(Caller caller) {
        return switch (caller) {
            case Caller.Operator operator -> Mono.empty();
            case Caller.Anybody(boolean isHere) ->
                isHere
                        ? Mono.empty()
                        : refused(
                                caller,
                                "This is open to programs on the machine that the service runs on, and to no others.");
            default -> refused(caller, "This is for whoever keeps the service.");
        };
    }

    private static Mono<Void> refused(Caller caller, String why) {
        return caller instanceof Caller.Stranger
                ? Mono.error(UnauthorizedException::withoutToken)
                : Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, why));
    }

    /** What an operator asked for, as the record shows it. */
    private static String words(ServerHttpRequest request) {
        return request.getMethod() + " " + request.getURI().getRawPath();
    }
}
