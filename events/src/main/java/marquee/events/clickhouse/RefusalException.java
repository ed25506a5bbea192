package marquee.events.clickhouse;

import java.io.Serial;
import java.util.Set;

/** ClickHouse answered that it does not do what it was asked for. */
final class RefusalException extends Exception {

    /** There is no database of that name. */
    static final int UNKNOWN_DATABASE = 81;

    @Serial
    private static final long serialVersionUID = 1L;

    /** No such user, wrong password, password required, authentication failed. */
    private static final Set<Integer> CREDENTIALS = Set.of(192, 193, 194, 516);

    /**
     * What passes (ClickHouse source, ErrorCodes.cpp): timeouts (159, 160, 209), too many queries (202), the network (210),
     * stopped (236, 394), no memory or room for now (241, 243), read-only for now (242), too many parts to merge (252).
     */
    private static final Set<Integer> PASSING = Set.of(159, 160, 202, 209, 210, 236, 241, 242, 243, 252, 394);

    /** What a proxy before it says when it is away. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final int code;
    private final int status;

    /**
     * @param status of the HTTP answer
     * @param code of ClickHouse's own; 0 where the answer has none, and is not ClickHouse's
     * @param words the beginning of what it says
     */
    RefusalException(int status, int code, String words) {
        super("HTTP " + status + ": " + words);
        this.code = code;
        this.status = status;
    }

    int code() {
        return code;
    }

    /** Whether the same may succeed in a while. */
    boolean passes() {
        return PASSING.contains(code) || AWAY.contains(status);
    }

    /** What to tell people who named this server. */
    String sentence(ClickHouse server) {
        if (CREDENTIALS.contains(code)) {
            return server
                    + " refuses the user or the password; set MARQUEE_CLICKHOUSE_USER and MARQUEE_CLICKHOUSE_PASSWORD.";
        }
        if (code == 0) {
            return server + " does not answer as ClickHouse does (HTTP " + status + "); correct --clickhouse.";
        }
        return server + " refused: " + getMessage();
    }
}
