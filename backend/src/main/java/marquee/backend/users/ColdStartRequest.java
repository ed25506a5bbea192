package marquee.backend.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import marquee.backend.input.PlainText;
import marquee.backend.ratings.RatingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who someone is, as far as they say.
 *
 * @param name how they want to be called
 * @param genres what they like
 * @param ratings movies they know; of several for one movie the last one counts
 */
record ColdStartRequest(
        @Nullable @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE)
        String name,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> genres,

        @Nullable @Size(max = 1000) List<@NotNull @Valid RatingRequest> ratings) {

    String nameOrBlank() {
        return name == null ? "" : PlainText.tidy(name);
    }

    List<String> genresOrNone() {
        return genres == null ? List.of() : genres;
    }

    List<RatingRequest> ratingsOrNone() {
        return ratings == null ? List.of() : ratings;
    }
}
