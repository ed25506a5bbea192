package marquee.index.qdrant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** Tests that cannot run here: {@code ./test} names them at its end. */
public final class NotRun {

    private NotRun() {}

    /** Ends the test, and has its name and the reason told. */
    public static void because(String what) {
        try {
            Files.writeString(
                    Path.of("target", "not-run.txt"),
                    what + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Assumptions.abort("Not run: " + what);
    }
}
