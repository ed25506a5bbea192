package marquee.backend.accounts.callers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import marquee.backend.accounts.Caller;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Asks nobody who they are. What decides whether they are here is the address that the connection comes from; what a request
 * says of where it has been (X-Forwarded-For) is only its word. A proxy on this machine must close the doors that are for this
 * machine itself, since whatever it passes on comes from here.
 */
final class AnybodyCallers implements Callers {

    private static final Mono<Caller> HERE = Mono.just(new Caller.Anybody(true));
    private static final Mono<Caller> ELSEWHERE = Mono.just(new Caller.Anybody(false));

    @Override
    public Mono<Caller> of(ServerHttpRequest request) {
        boolean isHere = Optional.ofNullable(request.getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
        return isHere ? HERE : ELSEWHERE;
    }
}
