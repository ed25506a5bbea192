package marquee.backend.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import marquee.backend.ratings.RatingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Many changes of the catalogue at once: all of them or none.
 *
 * @param movies new or changed
 * @param delisted ids of movies that are none of it any more
 */
record CatalogueRequest(
        @Nullable @Size(max = 500) List<@NotNull @Valid ListedMovieRequest> movies,

        @Nullable @Size(max = 5_000) List<@NotNull @Min(1) @Max(RatingRequest.MAX_ID) Long> delisted) {

    List<ListedMovieRequest> moviesOrNone() {
        return movies == null ? List.of() : movies;
    }

    List<Long> delistedOrNone() {
        return delisted == null ? List.of() : delisted;
    }
}
