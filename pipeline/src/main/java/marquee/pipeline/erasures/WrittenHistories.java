package marquee.pipeline.erasures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Folders;
import marquee.catalog.histories.HistoryShards;

/**
 * The histories that were written to the usual folder; those elsewhere are whoever's who named the place.
 *
 * @param folder where they are, if they are
 */
record WrittenHistories(Path folder) {

    /** Deletes them where they tell of somebody: they are written anew in a moment, and cannot be changed. */
    Optional<String> forget(long person) {
        if (HistoryShards.isIn(folder) && tellsOf(person)) {
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("The histories in " + folder + " cannot be deleted.", e);
            }
        }
        return Optional.empty();
    }

    /** Those that cannot be read may tell of anybody. */
    private boolean tellsOf(long person) {
        var found = new AtomicBoolean();
        try {
            HistoryShards.open(folder).people((id, start, end) -> {
                if (id == person) {
                    found.set(true);
                }
            });
            return found.get();
        } catch (DatasetException unreadable) {
            return true;
        }
    }
}
