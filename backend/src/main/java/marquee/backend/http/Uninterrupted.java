package marquee.backend.http;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finishes what was begun for people who hang up. Search as one types is cancelled all the time, and a database driver
 * that is cancelled between encoding a parameter and sending it leaks the parameter's buffer. Thread-safe.
 */
final class Uninterrupted implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.deferContextual(context ->
                Mono.fromFuture(chain.filter(exchange).contextWrite(context).toFuture(), true));
    }
}
