package marquee.backend.http.hosts;

import java.util.List;
import java.util.Optional;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses requests for names that are not this service's. Those of HTTP/1.0 may have none; no browser sends such. */
public final class KnownHostsFilter implements WebFilter {

    private final KnownHosts known;

    /** @param known whose names are let through */
    public KnownHostsFilter(KnownHosts known) {
        this.known = known;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> hosts = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.HOST);
        Optional<String> foreign =
                hosts.stream().filter(host -> !known.contains(host)).findFirst();
        return foreign.<Mono<Void>>map(host -> Mono.error(() -> misdirected(host)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static ResponseStatusException misdirected(String host) {
        return new ResponseStatusException(
                HttpStatus.MISDIRECTED_REQUEST,
                "Host: this service does not answer for " + PlainText.quoted(host) + ". If that is a name of it, its"
                        + " operator adds the name with --allowed-host NAME (MARQUEE_ALLOWED_HOSTS).");
    }
}
