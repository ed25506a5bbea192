package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import marquee.backend.input.WholeNumber;
import marquee.backend.ratings.RatingRequest;
import marquee.events.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A movie that came into view.
 *
 * @param tmdbId the movie
 * @param position its place in the answer, from 1
 * @param propensity as the answer said: with what probability it came to stand there; 1 where it is absent
 */
record ShownRequest(
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(RatingRequest.MAX_ID)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        long tmdbId,

        @JsonDeserialize(using = WholeNumber.class) @Min(1) @Max(LAST) @Schema(requiredMode = RequiredMode.REQUIRED)
        long position,

        @Nullable @DecimalMin("0.000001") @DecimalMax("1") Double propensity) {

    /** No list is longer. */
    static final long LAST = 1_000_000;

    Shown shown() {
        return new Shown(tmdbId, (int) position, propensity == null ? 1 : propensity);
    }
}
