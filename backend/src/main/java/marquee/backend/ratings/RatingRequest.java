package marquee.backend.ratings;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import marquee.backend.input.WholeNumber;
import marquee.catalog.Stars;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A rating as it is posted.
 *
 * @param tmdbId the movie
 * @param rating 0.5 to 5 stars in half steps
 */
public record RatingRequest(
        @JsonDeserialize(using = WholeNumber.class) @Min(1) @Max(MAX_ID) @Schema(requiredMode = RequiredMode.REQUIRED)
        long tmdbId,

        @HalfSteps @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.5", maximum = "5", multipleOf = 0.5)
        double rating) {

    /** The largest whole number that JSON carries to everybody unchanged (RFC 8259, 6). */
    public static final long MAX_ID = (1L << 53) - 1;

    /** The rating as stars. */
    public Stars stars() {
        return new Stars(rating);
    }
}
