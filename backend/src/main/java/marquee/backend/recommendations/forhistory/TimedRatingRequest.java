package marquee.backend.recommendations.forhistory;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import marquee.backend.input.UtcTime;
import marquee.backend.input.WholeNumber;
import marquee.backend.ratings.HalfSteps;
import marquee.backend.ratings.RatingRequest;
import marquee.catalog.Stars;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A rating as another product knows it.
 *
 * @param tmdbId the movie
 * @param rating 0.5 to 5 stars in half steps
 * @param ratedAt when; one without a time counts as given now, as does one of a time to come
 */
record TimedRatingRequest(
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(RatingRequest.MAX_ID)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        long tmdbId,

        @HalfSteps @Schema(requiredMode = RequiredMode.REQUIRED, minimum = "0.5", maximum = "5", multipleOf = 0.5)
        double rating,

        @Nullable @JsonDeserialize(using = UtcTime.class) Instant ratedAt) {

    /** When it counts as given. */
    Instant at(Instant now) {
        return ratedAt == null || ratedAt.isAfter(now) ? now : ratedAt;
    }

    Stars stars() {
        return new Stars(rating);
    }
}
