package marquee.backend.accounts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import marquee.backend.accounts.TestCallers;
import marquee.backend.accounts.callers.NobodyAsked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is open to whom where nobody is asked who they are. */
class WithoutSignInTest {

    private static final String ELSEWHERE = "192.0.2.7";

    private final EndpointGuard guard = new EndpointGuard(NobodyAsked.callers(), TestCallers.permissions());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"})
    void everything_is_open_to_this_machine_but_an_account_which_nobody_has(String address) {
        assertThat(EndpointRules.addresses())
                .allSatisfy(endpoint -> assertThat(passes(endpoint, request(endpoint, address)))
                        .isEqualTo(!endpoint.equals("GET /api/account")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ELSEWHERE, "10.0.0.1", "fd00::7", "0.0.0.0"})
    void others_find_the_doors_of_operators_and_products_closed_whatever_they_say(String address) {
        var closed = new AtomicInteger();
        assertThat(EndpointRules.addresses()).allSatisfy(endpoint -> {
            var claims = request(endpoint, address)
                    .header("X-Forwarded-For", "127.0.0.1")
                    .header("Forwarded", "for=127.0.0.1")
                    .header("X-Real-IP", "127.0.0.1");
            boolean isDoor = endpoint.contains(" /api/admin/")
                    || endpoint.matches("(PUT|DELETE|POST) /api/movies.*")
                    || Set.of("POST /api/recommendations/for-history", "GET /api/account")
                            .contains(endpoint);
            assertThat(passes(endpoint, claims)).isEqualTo(!isDoor);
            closed.addAndGet(isDoor ? 1 : 0);
        });
        assertThat(closed.get()).isGreaterThan(20);
    }

    @Test
    void where_nothing_is_known_of_the_address_they_are_closed() {
        String endpoint = "POST /api/movies/bulk";
        assertThat(passes(endpoint, MockServerHttpRequest.post("/api/movies/bulk")))
                .isFalse();
        assertThat(passes(
                        endpoint,
                        MockServerHttpRequest.post("/api/movies/bulk")
                                .remoteAddress(InetSocketAddress.createUnresolved("localhost", 80))))
                .isFalse();
    }

    private static MockServerHttpRequest.BaseBuilder<?> request(String endpoint, String address) {
        try {
            return MockServerHttpRequest.method(HttpMethod.valueOf(endpoint.split(" ", 2)[0]), "/any")
                    .remoteAddress(new InetSocketAddress(InetAddress.getByName(address), 4711));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private boolean passes(String endpoint, MockServerHttpRequest.BaseBuilder<?> request) {
        String[] parts = endpoint.split(" ", 2);
        var exchange = MockServerWebExchange.from(request);
        exchange.getAttributes().put(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "7", "user", "7"));
        Rule rule = EndpointRules.of(parts[0], parts[1]).orElseThrow();
        return Boolean.TRUE.equals(guard.check(rule, exchange)
                .thenReturn(true)
                .onErrorReturn(
                        refused -> refused instanceof ResponseStatusException status
                                && status.getStatusCode().value() == 403,
                        false)
                .block());
    }
}
