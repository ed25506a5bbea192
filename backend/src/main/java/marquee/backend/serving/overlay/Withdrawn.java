package marquee.backend.serving.overlay;

import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import org.springframework.stereotype.Component;

/** The movies that nobody is shown: delisted, or not to be had for now. Thread-safe. */
@Component
public final class Withdrawn {

    private volatile LongSet movies = LongSets.emptySet();

    /** Their ids; never changes, another set takes its place. */
    public LongSet now() {
        return movies;
    }

    /** Has others withdrawn in their place. */
    public void set(LongSet other) {
        movies = other;
    }
}
