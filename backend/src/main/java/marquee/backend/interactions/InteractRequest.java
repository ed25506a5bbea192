package marquee.backend.interactions;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import marquee.backend.input.PlainText;
import marquee.backend.input.WholeNumber;
import marquee.backend.ratings.RatingRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Something that somebody did, in the words of the two-stage system.
 *
 * @param userId who
 * @param movieId the movie's {@code tmdb_id}; also taken as {@code tmdb_id} or {@code item_id}
 * @param interactionType {@code click}, {@code play} or {@code rate}, or another word for one of these; also taken as {@code
 *     event_type} or {@code type}
 * @param rating of {@code rate}: 0.5 to 5 stars in half steps
 * @param recommendationId the answer in which the movie was shown
 * @param eventId names it: what comes twice with one id counts once; without one every request counts
 */
record InteractRequest(
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(RatingRequest.MAX_ID)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        long userId,

        @JsonAlias({"tmdb_id", "item_id"})
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(RatingRequest.MAX_ID)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        long movieId,

        @JsonAlias({"event_type", "type"})
        @Pattern(regexp = TYPE, message = "must be one of click, view, play, watch, rate, rating")
        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String interactionType,

        @Nullable Double rating,

        @Nullable @Pattern(regexp = PlainText.KEY, message = PlainText.KEY_RULE)
        String recommendationId,

        @Nullable @Pattern(regexp = EventRequest.EVENT_ID, message = EventRequest.EVENT_ID_RULE)
        String eventId) {

    private static final String TYPE = "^(click|view|play|watch|rate|rating)$";

    /** What was done, by whichever of its words. */
    Interaction interaction() {
        return switch (interactionType) {
            case "click", "view" -> Interaction.CLICK;
            case "play", "watch" -> Interaction.PLAY;
            case "rate", "rating" -> Interaction.RATE;
            default -> throw new IllegalStateException(interactionType + " was let through and is no interaction");
        };
    }

    /** What can be done. */
    enum Interaction {
        CLICK,
        PLAY,
        RATE
    }
}
