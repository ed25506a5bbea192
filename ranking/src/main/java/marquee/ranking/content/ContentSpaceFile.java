package marquee.ranking.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.ranking.files.NumberFile;

/** A content space in a file of the second stage, so that movies that come later lie in the same one. */
public final class ContentSpaceFile {

    /** Its name within a second stage's folder. */
    public static final String NAME = "content.bin";

    private static final int FORM = 1;

    private ContentSpaceFile() {}

    /** Writes it into a folder. */
    public static void write(Path folder, ContentSpace space) throws IOException {
        try (var out = NumberFile.writer(folder.resolve(NAME), FORM)) {
            out.writeInt(space.mean().length);
            NumberFile.write(out, space.mean());
            NumberFile.write(out, space.components());
        }
    }

    /**
     * Reads that of a folder; empty where it has none.
     *
     * @throws IOException when it is not of the form this program writes
     */
    public static Optional<ContentSpace> read(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return Optional.empty();
        }
        try (var in = NumberFile.reader(folder.resolve(NAME), FORM)) {
            int numbers = in.readInt();
            float[] mean = NumberFile.floats(in, numbers);
            return Optional.of(
                    new ContentSpace(mean, NumberFile.floats(in, Math.multiplyExact(numbers, ContentSpace.TEXT))));
        }
    }
}
