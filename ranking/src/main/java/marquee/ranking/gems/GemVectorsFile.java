package marquee.ranking.gems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.ranking.files.NumberFile;

/** The graph model's movie vectors in a file of the second stage. */
public final class GemVectorsFile {

    /** Its name within a second stage's folder. */
    public static final String NAME = "graph.bin";

    private static final int FORM = 1;

    private GemVectorsFile() {}

    /** Writes them into a folder. */
    public static void write(Path folder, GemVectors vectors) throws IOException {
        try (var out = NumberFile.writer(folder.resolve(NAME), FORM)) {
            out.writeInt(vectors.size());
            out.writeInt(vectors.dimension());
            NumberFile.write(out, vectors.movieIds());
            NumberFile.write(out, vectors.values());
        }
    }

    /**
     * Reads those of a folder; empty where it has none.
     *
     * @throws IOException when they are not of the form this program writes
     */
    public static Optional<GemVectors> read(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return Optional.empty();
        }
        try (var in = NumberFile.reader(folder.resolve(NAME), FORM)) {
            int movies = in.readInt();
            int dimension = in.readInt();
            long[] ids = NumberFile.longs(in, movies);
            return Optional.of(
                    new GemVectors(ids, dimension, NumberFile.floats(in, Math.multiplyExact(movies, dimension))));
        }
    }
}
