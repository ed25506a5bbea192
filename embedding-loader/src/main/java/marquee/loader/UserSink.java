package marquee.loader;

import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;

/** Where a dataset's people and their ratings go. */
@FunctionalInterface
public interface UserSink {

    /**
     * Copies every person who rated and every rating, all or nothing; a dataset of the same hash is copied once. Ratings
     * that people gave since are kept. Blocks.
     */
    void copy(Dataset dataset, Progress progress);
}
