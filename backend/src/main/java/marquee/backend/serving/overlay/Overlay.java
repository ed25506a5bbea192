package marquee.backend.serving.overlay;

import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.Map;
import marquee.index.MovieVector;

/**
 * What differs from the collection in service. Immutable.
 *
 * @param version tells one from another as far as own movies go
 * @param withdrawn movies that nobody is shown; must not change
 * @param own movies as they are now, whatever the collection says of them
 */
public record Overlay(long version, LongSet withdrawn, Map<Long, MovieVector> own) {

    /** Nothing differs. */
    public static final Overlay NONE = new Overlay(0, Map.of());

    /** Copies the movies. */
    public Overlay {
        own = Map.copyOf(own);
    }

    /** Own movies alone, before anything is withdrawn. */
    public Overlay(long version, Map<Long, MovieVector> own) {
        this(version, LongSets.emptySet(), own);
    }

    /** The same where these are withdrawn. */
    public Overlay withdrawing(LongSet others) {
        return new Overlay(version, others, own);
    }

    /** Whether nothing differs. */
    boolean isEmpty() {
        return withdrawn.isEmpty() && own.isEmpty();
    }

    /** Whether the collection's own word of a movie does not count. */
    boolean hides(long movieId) {
        return withdrawn.contains(movieId) || own.containsKey(movieId);
    }
}
