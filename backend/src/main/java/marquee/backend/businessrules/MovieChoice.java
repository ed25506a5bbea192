package marquee.backend.businessrules;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import marquee.backend.crowd.Popularity;

/**
 * Which movies a rule is about: all that is said must hold.
 *
 * @param movies one of these; any where none is named
 * @param genres at least one of these, in the catalogue's spelling; any where none is named
 * @param firstYear released then or later; a movie without a year never is
 * @param lastYear released then or earlier; likewise
 */
public record MovieChoice(List<Long> movies, List<String> genres, OptionalInt firstYear, OptionalInt lastYear) {

    /** Copies the lists. */
    public MovieChoice {
        movies = List.copyOf(movies);
        genres = List.copyOf(genres);
    }

    /** Whether it leaves nothing out. */
    boolean isEverything() {
        return movies.isEmpty() && genres.isEmpty() && !saysYears();
    }

    /** Whether a movie is meant, by what the catalogue says of it. */
    public LongPredicate in(Popularity catalogue) {
        var ids = new LongOpenHashSet(movies);
        return movie -> (ids.isEmpty() || ids.contains(movie))
                && (genres.isEmpty() || catalogue.isOfAny(movie, genres))
                && (!saysYears() || isOfYears(catalogue.yearOf(movie)));
    }

    private boolean saysYears() {
        return firstYear.isPresent() || lastYear.isPresent();
    }

    private boolean isOfYears(int year) {
        return year > 0 && year >= firstYear.orElse(year) && year <= lastYear.orElse(year);
    }

    /** The movies that are named, where nothing else is said. */
    Optional<List<Long>> onlyNamed() {
        return genres.isEmpty() && !saysYears() ? Optional.of(movies) : Optional.empty();
    }
}
