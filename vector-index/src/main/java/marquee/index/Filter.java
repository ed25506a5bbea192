package marquee.index;

import java.util.Optional;
import java.util.Set;

/**
 * Which movies may be hits: all conditions hold together.
 *
 * @param genres at least one of these; empty means any
 * @param years released within, both ends included; a movie without a year never matches
 * @param contentOnly true: only movies that nobody had rated; false: only rated ones; absent: both
 */
public record Filter(Set<String> genres, Optional<Years> years, Optional<Boolean> contentOnly) {

    /** Every movie may be a hit. */
    public static final Filter ANY = new Filter(Set.of(), Optional.empty(), Optional.empty());

    /** A span of years, both ends included. */
    public record Years(int first, int last) {}

    /** Copies the genres. */
    public Filter {
        genres = Set.copyOf(genres);
    }

    /** Only movies of this genre. */
    public static Filter genre(String genre) {
        return new Filter(Set.of(genre), Optional.empty(), Optional.empty());
    }

    /** Whether a movie with this payload may be a hit. */
    public boolean accepts(Payload payload) {
        boolean genreFits = genres.isEmpty() || payload.genres().stream().anyMatch(genres::contains);
        boolean yearFits = years.isEmpty()
                || (payload.year().isPresent()
                        && payload.year().getAsInt() >= years.get().first()
                        && payload.year().getAsInt() <= years.get().last());
        boolean kindFits = contentOnly.isEmpty() || contentOnly.get() == payload.contentOnly();
        return genreFits && yearFits && kindFits;
    }
}
