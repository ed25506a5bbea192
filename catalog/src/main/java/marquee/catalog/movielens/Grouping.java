package marquee.catalog.movielens;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.function.Consumer;
import marquee.catalog.Rating;

/** Sees all ratings of a file and tells whether each person's stand together. Not thread-safe. */
public final class Grouping implements Consumer<Rating> {

    private final LongSet seen = new LongOpenHashSet();
    private long current;
    private boolean grouped = true;

    @Override
    public void accept(Rating rating) {
        if (rating.userId() != current) {
            current = rating.userId();
            grouped &= seen.add(current);
        }
    }

    /** Whether nobody's ratings were interrupted by those of others. */
    public boolean isGrouped() {
        return grouped;
    }
}
