package marquee.backend.accounts.rules;

import java.lang.reflect.Method;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Hands out a handler only to whom its rule lets pass. The rule is found by the very pattern that chose the handler, so that no
 * spelling of an address can have the one and not the other, and a handler without a rule is never registered: the service does
 * not start.
 */
final class GuardedMapping extends RequestMappingHandlerMapping {

    private final EndpointGuard guard;

    GuardedMapping(EndpointGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
            throw new IllegalStateException(method + " takes any HTTP method, for which there is no rule.");
        }
        for (PathPattern pattern : mapping.getPatternsCondition().getPatterns()) {
            methods.forEach(known -> require(known.name(), pattern.getPatternString()));
        }
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange)
                .flatMap(handler -> passed(exchange).thenReturn(handler));
    }

    private Mono<Void> passed(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (method.equals(HttpMethod.OPTIONS)) {
            return Mono.empty(); // answered by Spring with the methods that there are
        }
        PathPattern pattern = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return guard.check(require(method.name(), pattern.getPatternString()), exchange);
    }

    private static Rule require(String method, String pattern) {
        return EndpointRules.of(method, pattern)
                .orElseThrow(() -> new IllegalStateException(
                        method + " " + pattern + " has no rule: say in EndpointRules who may call it."));
    }
}
