package marquee.pipeline.runs;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to the database of the pipeline; each statement's answer is waited for so long and no longer. */
public final class PipelineDatabase {

    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 30;

    private final Postgres postgres;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /** @param postgres a database whose tables are up to date */
    public PipelineDatabase(Postgres postgres) {
        this.postgres = postgres;
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.user());
        source.setPassword(postgres.password());
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("marquee-pipeline");
    }

    /** Work over one connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T over(Connection connection) throws SQLException;
    }

    /**
     * Does all of it or nothing; blocking.
     *
     * @throws DatabaseException when the database does not answer
     */
    public <T> T does(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T done = work.over(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** For whoever brings statements of its own. */
    public DataSource source() {
        return source;
    }

    /** What is thrown when it does not answer. */
    public DatabaseException away(SQLException cause) {
        return new DatabaseException(
                "The pipeline's tables in " + postgres + " cannot be read or written: " + cause.getMessage(), cause);
    }
}
