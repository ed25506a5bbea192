package marquee.backend.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import marquee.backend.input.WholeNumber;
import marquee.backend.ratings.RatingRequest;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One movie of many.
 *
 * @param tmdbId what it is known by
 * @param movie what it is like
 */
record ListedMovieRequest(
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(RatingRequest.MAX_ID)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        long tmdbId,

        @NotNull @Valid @Schema(requiredMode = RequiredMode.REQUIRED)
        MovieRequest movie) {}
