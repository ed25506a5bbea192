package marquee.loader;

import com.google.common.collect.Iterators;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;

/**
 * Copies a dataset's people and their ratings into a user database, in bounded memory. Interrupted, it is begun again
 * and adds what is missing; finished, it is not repeated, so that what people changed or deleted since stays so.
 */
public final class UserImport {

    private static final int BATCH = 20_000;

    private final UserSink sink;
    private final Progress progress;

    /** Imports into this sink and tells how far it is. */
    public UserImport(UserSink sink, Progress progress) {
        this.sink = sink;
        this.progress = progress;
    }

    /**
     * Imports the people a dataset names first.
     *
     * @param limit how many people at most; absent: everybody
     * @return how many ratings were handed over; 0 when this import was finished before
     */
    public long run(Dataset dataset, OptionalLong limit) {
        String name = dataset.hash() + (limit.isPresent() ? "/" + limit.getAsLong() : "");
        if (sink.isFinished(name)) {
            progress.note("The people of " + dataset.name() + " are imported already.");
            return 0;
        }
        long copied = copy(dataset, limit);
        sink.finish(name);
        return copied;
    }

    private long copy(Dataset dataset, OptionalLong limit) {
        long copied = 0;
        try (Progress.Step step = progress.start("Importing people and ratings", Progress.UNKNOWN_TOTAL);
                Stream<Rating> ratings = dataset.ratings()) {
            Iterator<Rating> chosen = ratings.filter(amongFirst(limit)).iterator();
            for (Iterator<List<Rating>> batches = Iterators.partition(chosen, BATCH); batches.hasNext(); ) {
                List<Rating> batch = batches.next();
                sink.add(batch);
                copied += batch.size();
                step.advance(batch.size());
            }
        }
        return copied;
    }

    private static Predicate<Rating> amongFirst(OptionalLong limit) {
        if (limit.isEmpty()) {
            return rating -> true;
        }
        LongSet people = new LongOpenHashSet();
        return rating ->
                people.contains(rating.userId()) || (people.size() < limit.getAsLong() && people.add(rating.userId()));
    }
}
