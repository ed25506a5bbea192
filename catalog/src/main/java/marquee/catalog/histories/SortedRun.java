package marquee.catalog.histories;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.files.Unreadable;

/** Reads what {@link RunBuffer} wrote, one person after the other. Not thread-safe. */
final class SortedRun implements AutoCloseable {

    private static final int BYTES = Long.BYTES + Long.BYTES + Integer.BYTES + Byte.BYTES;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final DataInputStream in;
    private long left;
    private long personId;

    SortedRun(Path file) throws IOException {
        this.file = file;
        this.left = Files.size(file) / BYTES;
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        readPerson();
    }

    boolean hasNext() {
        return left > 0;
    }

    /** Whose ratings come next; of use where {@link #hasNext}. */
    long personId() {
        return personId;
    }

    /** Adds those of the next person. */
    void take(long person, List<Rating> ratings) {
        try {
            while (left > 0 && personId == person) {
                var movie = new MovieId(in.readLong());
                var at = Instant.ofEpochSecond(Integer.toUnsignedLong(in.readInt()));
                ratings.add(new Rating(person, movie, new Stars(in.readByte() / 2.0), at));
                left--;
                readPerson();
            }
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    private void readPerson() throws IOException {
        if (left > 0) {
            personId = in.readLong();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
