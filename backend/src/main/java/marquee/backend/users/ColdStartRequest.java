package marquee.backend.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 50) List<@NotNull String> genres,
        @Nullable @Size(max = 1000) List<@NotNull @Valid RatingRequest> ratings) {

    String nameOrBlank() {
        return name == null ? "" : name.strip();
    }

    List<String> genresOrNone() {
        return genres == null ? List.of() : genres;
    }

    List<RatingRequest> ratingsOrNone() {
        return ratings == null ? List.of() : ratings;
    }
}
