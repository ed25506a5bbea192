package marquee.towers.release;

import java.io.Serial;
import java.nio.file.Path;

/** A release cannot be read, written or published; the message is one sentence that names the remedy. */
public final class ReleaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the remedy */
    public ReleaseException(String message) {
        super(message);
    }

    /** A file is not as it was written, and only a training makes another. */
    static ReleaseException damaged(Path file) {
        return new ReleaseException(damage(file));
    }

    /** The same, found by reading it. */
    static ReleaseException damaged(Path file, Throwable cause) {
        return new ReleaseException(damage(file), cause);
    }

    /** Nobody who is trusted has signed it, or would. */
    static ReleaseException untrusted(Path directory) {
        return new ReleaseException(
                "What is in " + directory + " is signed by none of the keys in MARQUEE_TRUSTED_RELEASE_KEYS: train with"
                        + " MARQUEE_RELEASE_SIGNING_KEY, or add the public key of whoever made it.");
    }

    private static String damage(Path file) {
        return file + " is damaged: put a copy of it back, or train a new release with ./run --retrain.";
    }

    /**
     * @param message one sentence that names the remedy
     * @param cause what went wrong underneath
     */
    public ReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
