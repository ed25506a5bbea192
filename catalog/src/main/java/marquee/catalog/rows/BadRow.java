package marquee.catalog.rows;

import java.io.Serial;

/** A row does not say what it should; the message is the reason a person reads in the reject file. */
public final class BadRow extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    /** A row that is broken. */
    public BadRow(String reason) {
        this(Fault.BROKEN, reason);
    }

    /** A row with this fault. Carries no stack trace: a bad row is data, and there may be many. */
    public BadRow(Fault fault, String reason) {
        super(reason, null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** The reason. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
