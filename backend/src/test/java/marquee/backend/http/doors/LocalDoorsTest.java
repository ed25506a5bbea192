package marquee.backend.http.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

class LocalDoorsTest {

    private static final String ELSEWHERE = "192.0.2.7";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "::ffff:127.0.0.1"})
    void closed_doors_are_open_to_this_machine(String address) {
        assertThat(passes(request("PUT", "/api/movies/862", address))).isTrue();
        assertThat(passes(request("POST", "/api/recommendations/for-history", address)))
                .isTrue();
        assertThat(passes(request("GET", "/api/admin/releases", address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/movies/862",
        "PUT, /api/movies/862/",
        "DELETE, /api/movies/862;x=1/",
        "PATCH, /api/movies/862",
        "POST, /api/movies",
        "POST, /api/movies/bulk/",
        "POST, /api/recommendations/for-history",
        "POST, /api/recommendations/for-history/",
        "GET, /api/admin/releases",
        "HEAD, /api/admin/releases/1/",
        "POST, /api/admin/releases/rollback"
    })
    void they_are_closed_to_others_whatever_these_say(String method, String path) {
        for (String address : new String[] {ELSEWHERE, "10.0.0.1", "fd00::7", "0.0.0.0"}) {
            var claims = request(method, path, address)
                    .header("X-Forwarded-For", "127.0.0.1")
                    .header("Forwarded", "for=127.0.0.1")
                    .header("X-Real-IP", "127.0.0.1");
            assertThat(passes(claims)).isFalse();
        }
    }

    @Test
    void where_nothing_is_known_of_the_address_they_are_closed() {
        assertThat(passes(MockServerHttpRequest.put("/api/movies/862"))).isFalse();
        assertThat(passes(MockServerHttpRequest.put("/api/movies/862")
                        .remoteAddress(InetSocketAddress.createUnresolved("localhost", 80))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/movies/862",
        "HEAD, /api/movies/862",
        "OPTIONS, /api/movies/862",
        "POST, /api/users/1/rate",
        "GET, /api/recommendations/for-you"
    })
    void everything_else_is_open_to_all(String method, String path) {
        assertThat(passes(request(method, path, ELSEWHERE))).isTrue();
    }

    private static MockServerHttpRequest.BaseBuilder<?> request(String method, String path, String address) {
        try {
            return MockServerHttpRequest.method(HttpMethod.valueOf(method), path)
                    .remoteAddress(new InetSocketAddress(InetAddress.getByName(address), 4711));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private static boolean passes(MockServerHttpRequest.BaseBuilder<?> request) {
        var passed = new AtomicBoolean();
        var outcome = new LocalDoors()
                .filter(MockServerWebExchange.from(request), exchange -> Mono.fromRunnable(() -> passed.set(true)))
                .onErrorResume(ResponseStatusException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
                    return Mono.empty();
                });
        outcome.block();
        return passed.get();
    }
}
