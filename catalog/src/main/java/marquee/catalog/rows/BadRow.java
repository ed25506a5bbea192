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

    /** What can be wrong with a row, and how much of it a file may have before nobody should work with it. */
    public enum Fault {
        /** It is no row, or lacks what it cannot do without. */
        BROKEN("are bad and left out", 1),
        /** It speaks of something that the data set does not have. */
        DANGLING("speak of what is not there and are left out", 50),
        /** It stood in the file before. */
        REPEATED("came before and are left out", 100),
        /** One value that nobody needs makes no sense; the rest of the row is used. */
        SENSELESS_VALUE("have a value that makes no sense and is left out, the rest of the row is used", 100);

        private final String words;
        private final int mostPercent;

        Fault(String words, int mostPercent) {
            this.words = words;
            this.mostPercent = mostPercent;
        }

        /** What happens to such rows, as a person reads it. */
        String words() {
            return words;
        }

        /** How many in a hundred rows a file may have. */
        int mostPercent() {
            return mostPercent;
        }

        /** Whether so many faults among so many rows are more than a file may have. */
        boolean isTooMuch(long count, long rows) {
            return 100 * count > mostPercent * rows;
        }
    }
}
