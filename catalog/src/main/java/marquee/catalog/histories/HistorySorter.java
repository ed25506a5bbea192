package marquee.catalog.histories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Rating;
import marquee.catalog.files.Folders;

/**
 * The histories of a data set by ascending person, whatever the order of its ratings: runs of some millions are put in order,
 * kept in files, and read side by side. The files go when it is closed. Not thread-safe.
 */
public final class HistorySorter implements Iterator<RatingHistory>, AutoCloseable {

    private static final int RATINGS_OF_A_RUN = 4_000_000;

    private final Path folder;
    private final List<SortedRun> runs = new ArrayList<>();
    private final PriorityQueue<SortedRun> next = new PriorityQueue<>(Comparator.comparingLong(SortedRun::personId));

    private HistorySorter(Path folder) {
        this.folder = folder;
    }

    /**
     * Sorts; takes as long as reading the data set and writing it once.
     *
     * @throws DatasetException when the data set cannot be read, or the temporary folder not be written to
     */
    public static HistorySorter of(Dataset dataset) {
        return of(dataset, RATINGS_OF_A_RUN);
    }

    static HistorySorter of(Dataset dataset, int ratingsOfARun) {
        var sorter = new HistorySorter(temporaryFolder());
        try {
            sorter.sort(dataset, ratingsOfARun);
            return sorter;
        } catch (IOException e) {
            sorter.close();
            throw HistoryWriter.unwritable(sorter.folder, e);
        } catch (RuntimeException e) {
            sorter.close();
            throw e;
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("marquee-histories");
        } catch (IOException e) {
            throw HistoryWriter.unwritable(Path.of("The folder for temporary files"), e);
        }
    }

    private void sort(Dataset dataset, int ratingsOfARun) throws IOException {
        var buffer = new RunBuffer(ratingsOfARun);
        try (Stream<Rating> ratings = dataset.ratings()) {
            for (Iterator<Rating> each = ratings.iterator(); each.hasNext(); ) {
                buffer.add(each.next());
                if (buffer.isFull()) {
                    keep(buffer);
                }
            }
        }
        keep(buffer);
    }

    private void keep(RunBuffer buffer) throws IOException {
        Path file = folder.resolve(runs.size() + ".run");
        buffer.write(file);
        var run = new SortedRun(file);
        runs.add(run);
        if (run.hasNext()) {
            next.add(run);
        }
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty();
    }

    @Override
    public RatingHistory next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long person = next.peek().personId();
        var ratings = new ArrayList<Rating>();
        while (hasNext() && next.peek().personId() == person) {
            SortedRun run = next.remove();
            run.take(person, ratings);
            if (run.hasNext()) {
                next.add(run);
            }
        }
        return new RatingHistory(person, ratings);
    }

    @Override
    public void close() {
        try {
            for (SortedRun run : runs) {
                run.close();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw HistoryWriter.unwritable(folder, e);
        }
    }
}
