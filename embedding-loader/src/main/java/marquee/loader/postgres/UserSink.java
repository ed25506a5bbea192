package marquee.loader.postgres;

import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;

/** Where a dataset's people and their ratings go. */
@FunctionalInterface
public interface UserSink {

    /** Looks whether people can be taken, before the dataset is downloaded or read; what is wrong is thrown. Blocks. */
    default void look() {}

    /**
     * Copies every person who rated and every rating, all or nothing; a dataset of the same hash is copied once. Who
     * is there stays as they are, and who was deleted stays away. Blocks.
     */
    void copy(Dataset dataset, Progress progress);
}
