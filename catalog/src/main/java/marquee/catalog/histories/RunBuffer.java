package marquee.catalog.histories;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marquee.catalog.Rating;

/** Ratings in memory, 25 bytes each, until they are written in the order of their people. Not thread-safe. */
final class RunBuffer {

    private final long[] people;
    private final long[] movies;
    private final int[] seconds;
    private final byte[] halfStars;
    private int size;

    RunBuffer(int most) {
        this.people = new long[most];
        this.movies = new long[most];
        this.seconds = new int[most];
        this.halfStars = new byte[most];
    }

    boolean isFull() {
        return size == people.length;
    }

    void add(Rating rating) {
        people[size] = rating.userId();
        movies[size] = rating.movie().value();
        seconds[size] = (int) Math.clamp(rating.at().getEpochSecond(), 0, HistoryFormat.LATEST_SECOND);
        halfStars[size++] = (byte) Math.round(rating.stars().value() * 2);
    }

    /** Writes them, and is empty then. */
    void write(Path file) throws IOException {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        LongArrays.radixSortIndirect(order, people, true);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (int i : order) {
                out.writeLong(people[i]);
                out.writeLong(movies[i]);
                out.writeInt(seconds[i]);
                out.writeByte(halfStars[i]);
            }
        }
        size = 0;
    }
}
