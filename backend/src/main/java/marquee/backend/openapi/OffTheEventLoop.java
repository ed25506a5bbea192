package marquee.backend.openapi;

import marquee.backend.background.Aside;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The document is put together when it is first asked for, which takes seconds: not by a thread that serves others. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class OffTheEventLoop implements WebFilter {

    private static final String DOCUMENT = "/v3/api-docs";

    private final Aside aside;

    OffTheEventLoop(Aside aside) {
        this.aside = aside;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        boolean isDocument = exchange.getRequest().getPath().value().startsWith(DOCUMENT);
        return isDocument ? aside.does(answer) : answer;
    }
}
