package marquee.backend.recommendations.forhistory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import marquee.backend.input.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told elsewhere.
 *
 * @param ratings in any order; of several for one movie the last one counts
 * @param genres what they say they like
 */
record HistoryRequest(
        @Nullable @Size(max = MOST_RATINGS) List<@NotNull @Valid TimedRatingRequest> ratings,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> genres) {

    /** More tell the towers little, and fit into no body. */
    static final int MOST_RATINGS = 2_000;

    List<TimedRatingRequest> ratingsOrNone() {
        return ratings == null ? List.of() : ratings;
    }

    List<String> genresOrNone() {
        return genres == null ? List.of() : genres;
    }
}
