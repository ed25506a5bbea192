package marquee.backend.releases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import marquee.backend.input.PlainText;
import marquee.registry.Decision;

/**
 * Why something is done about a release. It comes as JSON, which no page of another site can send here unasked.
 *
 * @param reason in words; it is kept
 */
record ReleaseReason(
        @NotNull @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
        String reason) {

    Decision decision() {
        return Decision.of("the API", PlainText.tidy(reason));
    }
}
