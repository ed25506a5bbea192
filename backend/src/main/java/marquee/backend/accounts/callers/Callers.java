package marquee.backend.accounts.callers;

import marquee.backend.accounts.Caller;
import marquee.backend.accounts.UnauthorizedException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Finds out who is asking. Thread-safe; nothing here blocks. */
public interface Callers {

    /**
     * Who is asking; somebody always.
     *
     * @return fails with {@link UnauthorizedException} for a token that is not believed, and with {@link IssuerAwayException}
     *     while it cannot be checked
     */
    Mono<Caller> of(ServerHttpRequest request);
}
