package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import marquee.backend.input.PlainText;
import marquee.backend.input.WholeNumber;
import marquee.backend.ratings.RatingRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Something that somebody did. Which of the fields it needs depends on its type.
 *
 * @param eventId names it: what comes twice with one id counts once
 * @param type what was done
 * @param userId who; 0 or absent for somebody who is signed out
 * @param at when, in UTC; now where it is absent
 * @param tmdbId of {@code clicked}, {@code played} and {@code rated}: the movie
 * @param rating of {@code rated}: 0.5 to 5 stars in half steps
 * @param recommendationId the answer in which it was shown
 * @param position of {@code clicked}: where it stood in the answer, from 1; 0 or absent where that is not known
 * @param watchedSeconds of {@code played}: how much of it; 0 or absent where that is not known
 * @param list of {@code exposed} and {@code recommendation_requested}: which list
 * @param release of {@code exposed}: as the answer said
 * @param variant of {@code exposed}: as the answer said; {@code default} where it is absent
 * @param strategy of {@code exposed}: as the answer said
 * @param shown of {@code exposed}: what came into view
 * @param text of {@code searched}: what for; only where the person agreed that it is kept
 * @param mayKeepText of {@code searched}: whether they agreed
 * @param results of {@code searched}: how many movies were found
 */
record EventRequest(
        @Pattern(regexp = EVENT_ID, message = EVENT_ID_RULE)
        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String eventId,

        @Pattern(regexp = TYPE, message = TYPE_RULE)
        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String type,

        @JsonDeserialize(using = WholeNumber.class) @Min(0) @Max(RatingRequest.MAX_ID)
        long userId,

        @Nullable @Pattern(regexp = PlainText.UTC_TIME, message = PlainText.UTC_TIME_RULE)
        String at,

        @JsonDeserialize(using = WholeNumber.class) @Min(0) @Max(RatingRequest.MAX_ID)
        long tmdbId,

        @Nullable Double rating,

        @Nullable @Pattern(regexp = PlainText.KEY, message = PlainText.KEY_RULE)
        String recommendationId,

        @JsonDeserialize(using = WholeNumber.class) @Min(0) @Max(ShownRequest.LAST)
        long position,

        @JsonDeserialize(using = WholeNumber.class) @Min(0) @Max(LONGEST_WATCH)
        long watchedSeconds,

        @Nullable @Pattern(regexp = NAME, message = NAME_RULE)
        String list,

        @Nullable @Pattern(regexp = PlainText.KEY, message = PlainText.KEY_RULE)
        String release,

        @Nullable @Pattern(regexp = NAME, message = NAME_RULE)
        String variant,

        @Nullable @Pattern(regexp = NAME, message = NAME_RULE)
        String strategy,

        @Nullable @Size(max = 100) List<@NotNull @Valid ShownRequest> shown,

        @Nullable @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
        String text,

        boolean mayKeepText,

        @JsonDeserialize(using = WholeNumber.class) @Min(0) @Max(Integer.MAX_VALUE)
        long results) {

    /** How an event is named. */
    static final String EVENT_ID = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";

    static final String EVENT_ID_RULE = "must be a UUID";

    private static final String TYPE = "^(clicked|exposed|played|rated|searched|recommendation_requested)$";
    private static final String TYPE_RULE =
            "must be one of clicked, exposed, played, rated, searched, recommendation_requested";
    private static final String NAME = "^[a-z0-9_-]{1,64}$";
    private static final String NAME_RULE = "must be 1 to 64 small letters, digits, _ or -";

    /** A day. */
    private static final long LONGEST_WATCH = 86_400;
}
