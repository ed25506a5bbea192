package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The commit of the working copy the program runs in, read without git. */
public final class GitCommit {

    private static final String REFERENCE = "ref: ";

    private GitCommit() {}

    /** Empty outside of a working copy. */
    public static Optional<String> current() {
        return Optional.ofNullable(System.getenv("MARQUEE_GIT_COMMIT"))
                .filter(commit -> !commit.isBlank())
                .or(() -> of(Path.of(".git")));
    }

    static Optional<String> of(Path git) {
        try {
            String head = Files.readString(git.resolve("HEAD")).strip();
            return Optional.of(
                    head.startsWith(REFERENCE)
                            ? Files.readString(git.resolve(head.substring(REFERENCE.length())))
                                    .strip()
                            : head);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
