package marquee.backend.ratings;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Positive;
import marquee.catalog.Stars;

/**
 * A rating as it is posted.
 *
 * @param tmdbId the movie
 * @param rating 0.5 to 5 stars in half steps
 */
public record RatingRequest(
        @Positive @Schema(requiredMode = RequiredMode.REQUIRED)
        long tmdbId,

        @HalfSteps @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.5", maximum = "5", multipleOf = 0.5)
        double rating) {

    /** The rating as stars. */
    public Stars stars() {
        return new Stars(rating);
    }
}
