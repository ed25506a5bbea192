package marquee.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** What is said of errors that come when the request has its answer. */
@ExtendWith(OutputCaptureExtension.class)
class HangUpsTest {

    private final HangUps hangUps = new HangUps();

    @Test
    void a_second_refusal_of_a_request_is_no_error(CapturedOutput output) {
        drop(new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no user with id 1."));

        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void anything_else_is_an_error_with_its_cause(CapturedOutput output) {
        drop(new IllegalStateException("broken"));

        assertThat(output).contains("ERROR").contains("IllegalStateException: broken");
    }

    private void drop(Throwable error) {
        hangUps.afterPropertiesSet();
        try {
            Operators.onErrorDropped(error, Context.empty());
        } finally {
            hangUps.destroy();
        }
    }
}
