package marquee.backend.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTest {

    private final ProblemHandler handler =
            new ProblemHandler(JsonMapper.builder().build());
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/api/users/1?name=secret"));

    @Test
    void says_nothing_of_the_inside_when_something_unforeseen_happens() {
        var answer = answerTo(new IllegalStateException("password=hunter2"));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(answer)
                .contains("/problems/internal-error", "its log has the cause under")
                .doesNotContain("hunter2", "IllegalState", "marquee.backend");
    }

    @ParameterizedTest
    @MethodSource
    void asks_to_come_back_when_a_part_is_down_or_slow(Exception error) {
        var answer = answerTo(error);

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer).contains("/problems/unavailable").doesNotContain("inside");
    }

    static Stream<Exception> asks_to_come_back_when_a_part_is_down_or_slow() {
        return Stream.of(
                new DataAccessResourceFailureException("inside"),
                new QueryTimeoutException("inside"),
                new R2dbcNonTransientResourceException("inside"),
                new CannotCreateTransactionException("inside"),
                new TimeoutException("inside"));
    }

    @Test
    void says_so_when_the_disk_of_the_database_is_full() {
        var full = new R2dbcNonTransientResourceException("could not extend file", "53100");

        assertThat(answerTo(new DataAccessResourceFailureException("inside", full)))
                .contains("The database's disk is full.");
        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void names_the_address_without_what_was_asked() {
        assertThat(answerTo(new TimeoutException())).contains("\"instance\":\"/api/users/1\"");
    }

    @Test
    void leaves_an_answer_alone_that_has_begun() {
        exchange.getResponse().setComplete().block();

        StepVerifier.create(handler.handle(exchange, new TimeoutException())).verifyError(TimeoutException.class);
    }

    private String answerTo(Exception error) {
        handler.handle(exchange, error).block();
        return exchange.getResponse().getBodyAsString().blockOptional().orElse("");
    }
}
