package marquee.backend.experiments.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import marquee.backend.input.PlainText;
import marquee.registry.Decision;

/**
 * Why an experiment is stopped. It comes as JSON, which no page of another site can send here unasked.
 *
 * @param reason in words; it is kept
 */
record StopReason(
        @NotNull @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
        String reason) {

    Decision decision() {
        return Decision.of("the API", PlainText.tidy(reason));
    }
}
