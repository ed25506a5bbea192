package marquee.registry;

import java.io.Serial;

/** The registry refuses a change, or cannot be read; the message is one sentence that names the remedy. */
public final class RegistryException extends RuntimeException {

    /** What kind of fault it is. */
    public enum Kind {
        /** There is nothing of that name. */
        UNKNOWN,
        /** The state of things forbids it. */
        REFUSED,
        /** The database does not answer. */
        AWAY
    }

    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    private RegistryException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private RegistryException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static RegistryException unknown(String number) {
        return missing("There is no release " + number + "; ./marquee releases list shows those there are.");
    }

    /** There is nothing of a name, as the sentence says. */
    public static RegistryException missing(String sentence) {
        return new RegistryException(Kind.UNKNOWN, sentence);
    }

    /** The state of things forbids it, as the sentence says. */
    public static RegistryException refused(String sentence) {
        return new RegistryException(Kind.REFUSED, sentence);
    }

    static RegistryException away(Object database, Throwable cause) {
        return new RegistryException(
                Kind.AWAY, "The registry in " + database + " cannot be read or written: " + cause.getMessage(), cause);
    }

    /** What kind of fault it is. */
    public Kind kind() {
        return kind;
    }
}
