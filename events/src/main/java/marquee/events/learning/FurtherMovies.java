package marquee.events.learning;

import java.util.List;
import java.util.Set;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/** Describes movies that a data set does not have. */
@FunctionalInterface
public interface FurtherMovies {

    /** Knows none. */
    FurtherMovies NONE = ids -> List.of();

    /** Those that are known, each once and in any order; may block. */
    List<Movie> find(Set<MovieId> ids);
}
