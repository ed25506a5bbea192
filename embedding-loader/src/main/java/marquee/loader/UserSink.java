package marquee.loader;

import java.util.List;
import marquee.catalog.Rating;

/** Where a dataset's people and their ratings go. Used by one thread. */
public interface UserSink extends AutoCloseable {

    /** Whether an import of this name was finished before. */
    boolean isFinished(String importName);

    /**
     * Adds ratings and the people who gave them, all or none of a batch. A rating of the same person and movie that is
     * there already stays as it is, so an import can be repeated.
     */
    void add(List<Rating> ratings);

    /** Brings counters up to date and remembers that the import of this name is finished. */
    void finish(String importName);

    @Override
    void close();
}
