package marquee.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import marquee.database.Postgres;
import marquee.database.Statements;
import tools.jackson.databind.json.JsonMapper;

/**
 * What releases would earn, one estimate of each. Blocks, for seconds at most; fails with {@link RegistryException} when the
 * database is away. Thread-safe.
 */
public final class ReleaseEstimates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CLAIM = """
            INSERT INTO release_estimates AS known (release, at)
            SELECT id, ?::timestamptz FROM releases WHERE number = ? AND removed_at IS NULL
            ON CONFLICT (release) DO UPDATE SET at = excluded.at WHERE known.at < excluded.at - make_interval(secs => ?)
            RETURNING release
            """;

    private static final String BEGUN = """
            SELECT release FROM release_estimates
            WHERE release = (SELECT id FROM releases WHERE number = ? AND removed_at IS NULL)
              AND at >= ?::timestamptz - make_interval(secs => ?)
            """;

    private static final String SAVE = """
            UPDATE release_estimates SET estimate = ?::jsonb
            WHERE release = (SELECT id FROM releases WHERE number = ? AND removed_at IS NULL)
            """;

    private static final String FIND = """
            SELECT estimate FROM release_estimates
            WHERE release = (SELECT max(id) FROM releases WHERE number = ?) AND estimate IS NOT NULL
            """;

    private final Transactions<Statements> transactions;

    /** @param postgres a database whose tables are up to date */
    public ReleaseEstimates(Postgres postgres) {
        this.transactions = new Transactions<>(postgres, Statements::new);
    }

    /** Whether nobody began to estimate a release within a time; the arguments are those of {@link #claim}. */
    public boolean isDue(String number, Instant now, Duration within) {
        return transactions
                .read(sql -> sql.rows(BEGUN, row -> row.getLong(1), number, now.atOffset(ZoneOffset.UTC), (double)
                        within.toSeconds()))
                .isEmpty();
    }

    /**
     * Whether it is the caller's turn to estimate a release, of all processes: it is when nobody began so within a time.
     *
     * @param now by the service's clock
     */
    public boolean claim(String number, Instant now, Duration within) {
        List<Long> claimed = transactions.change(sql -> sql.rows(
                CLAIM, row -> row.getLong(1), now.atOffset(ZoneOffset.UTC), number, (double) within.toSeconds()));
        return !claimed.isEmpty();
    }

    /** Keeps an estimate in place of the one before. */
    public void save(String number, ReleaseEstimate estimate) {
        transactions.change(sql -> {
            sql.update(SAVE, JSON.writeValueAsString(estimate), number);
            return number;
        });
    }

    /** The latest of a release; empty where none was made. */
    public Optional<ReleaseEstimate> find(String number) {
        return transactions.read(sql -> sql.rows(FIND, row -> row.getString(1), number)).stream()
                .findFirst()
                .map(json -> JSON.readValue(json, ReleaseEstimate.class));
    }
}
