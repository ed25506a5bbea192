package marquee.ranking.neighbours;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.files.NumberFile;

/** A neighbour table in a file, which is mapped into memory and read where it is asked. */
public final class NeighbourFile {

    /** Its name within a second stage's folder. */
    public static final String NAME = "neighbours.bin";

    private static final int FORM = 1;

    private NeighbourFile() {}

    /** Writes a table into a folder. */
    public static void write(Path folder, NeighbourTable table) throws IOException {
        write(folder.resolve(NAME), List.of(table.audience(), table.content(), table.related()));
    }

    /** Writes several ways of being near into a file of any name. */
    public static void write(Path file, List<Neighbours> ways) throws IOException {
        try (var out = NumberFile.writer(file, FORM)) {
            for (Neighbours way : ways) {
                write(out, way);
            }
        }
    }

    private static void write(DataOutputStream out, Neighbours neighbours) throws IOException {
        IntBuffer starts = neighbours.starts();
        IntBuffer rows = neighbours.rows();
        ShortBuffer similarities = neighbours.similarities();
        out.writeInt(neighbours.movies());
        out.writeInt(rows.limit());
        for (int i = 0; i < starts.limit(); i++) {
            out.writeInt(starts.get(i));
        }
        for (int i = 0; i < rows.limit(); i++) {
            out.writeInt(rows.get(i));
        }
        for (int i = 0; i < similarities.limit(); i++) {
            out.writeShort(similarities.get(i));
        }
    }

    /** Whether a folder has such a table. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /**
     * Maps the table of a folder.
     *
     * @throws IOException when there is none, or it is not of the form this program writes
     */
    public static NeighbourTable read(Path folder) throws IOException {
        List<Neighbours> ways = read(folder.resolve(NAME), 3);
        return new NeighbourTable(ways.get(0), ways.get(1), ways.get(2));
    }

    /**
     * Maps a file with so many ways of being near.
     *
     * @throws IOException when there is none, or it is not of the form this program writes
     */
    public static List<Neighbours> read(Path file, int ways) throws IOException {
        try (var channel = FileChannel.open(file)) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int form = all.getInt();
            if (form != FORM) {
                throw new IOException(file + " has the form " + form + ", not " + FORM);
            }
            return IntStream.range(0, ways).mapToObj(way -> next(all)).toList();
        }
    }

    private static Neighbours next(ByteBuffer all) {
        int movies = all.getInt();
        int neighbours = all.getInt();
        return new Neighbours(
                part(all, movies + 1, Integer.BYTES).asIntBuffer(),
                part(all, neighbours, Integer.BYTES).asIntBuffer(),
                part(all, neighbours, Short.BYTES).asShortBuffer());
    }

    private static ByteBuffer part(ByteBuffer all, int count, int width) {
        int length = Math.multiplyExact(count, width);
        ByteBuffer part = all.slice(all.position(), length);
        all.position(all.position() + length);
        return part;
    }
}
