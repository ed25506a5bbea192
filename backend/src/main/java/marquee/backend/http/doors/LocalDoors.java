package marquee.backend.http.doors;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Refuses what is not for everybody to whoever does not ask from this machine, as long as nobody can say who they are: what
 * changes the catalogue or the service, what computes with histories that are sent along, and all that is for operators.
 * What decides is the address that the connection comes from; what a request says of where it has been (X-Forwarded-For) is
 * only its word. A proxy on this machine must close these doors itself, since whatever it passes on comes from here.
 */
public final class LocalDoors implements WebFilter {

    private static final Set<HttpMethod> OPEN = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final List<PathPattern> CLOSED = List.of(
            PathPatternParser.defaultInstance.parse("/api/movies/**"),
            PathPatternParser.defaultInstance.parse("/api/recommendations/for-history/**"));

    /** Closed to reading as well. */
    private static final PathPattern OPERATORS = PathPatternParser.defaultInstance.parse("/api/admin/**");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return isClosed(request) && !isFromHere(request) ? Mono.error(LocalDoors::refused) : chain.filter(exchange);
    }

    private static boolean isClosed(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        boolean isChange = !OPEN.contains(request.getMethod());
        return OPERATORS.matches(path) || (isChange && CLOSED.stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean isFromHere(ServerHttpRequest request) {
        return Optional.ofNullable(request.getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .filter(address -> address.isLoopbackAddress())
                .isPresent();
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                "This is open to programs on the machine that the service runs on, and to no others.");
    }
}
