package marquee.index;

import java.time.Duration;
import java.util.List;

/**
 * What a search found, and what it cost to find it.
 *
 * @param hits best first, ties by smaller id, each movie once
 * @param plan how they were found
 * @param visited how many vectors were compared; 0 where the index does not tell
 * @param took time spent searching
 */
public record Hits(List<Hit> hits, Plan plan, long visited, Duration took) {

    /** Copies the hits. */
    public Hits {
        hits = List.copyOf(hits);
    }
}
