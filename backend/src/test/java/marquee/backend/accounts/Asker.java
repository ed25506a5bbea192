package marquee.backend.accounts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Somebody who asks the service, with a token or without. */
public record Asker(WebTestClient http, Optional<String> token) {

    public static Asker with(WebTestClient http, String token) {
        return new Asker(http, Optional.of(token));
    }

    public static Asker stranger(WebTestClient http) {
        return new Asker(http, Optional.empty());
    }

    /** What a request is answered with; a body goes along with whatever may have one. */
    public WebTestClient.ResponseSpec ask(String method, String address, Object body) {
        var request = http.method(HttpMethod.valueOf(method)).uri(address).headers(this::sign);
        return method.equals("GET") || method.equals("DELETE")
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    public int status(String method, String address, Object body) {
        return ask(method, address, body)
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    public int status(String address) {
        return status("GET", address, Map.of());
    }

    public JsonNode get(String address) {
        return json(ask("GET", address, Map.of()), 200);
    }

    public JsonNode post(String address, Object body, int status) {
        return json(ask("POST", address, body), status);
    }

    /** Who they are here. */
    public long person() {
        return get("/api/account/").path("user_id").asLong();
    }

    private static JsonNode json(WebTestClient.ResponseSpec response, int status) {
        return Objects.requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private void sign(HttpHeaders headers) {
        token.ifPresent(headers::setBearerAuth);
    }
}
