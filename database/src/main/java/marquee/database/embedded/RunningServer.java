package marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.catalog.Dataset;
import marquee.database.DatabaseException;
import marquee.database.Postgres;

/** An embedded server that another process has started, and stops. */
public final class RunningServer {

    private final Postgres postgres;

    private RunningServer(Postgres postgres) {
        this.postgres = postgres;
    }

    /**
     * The server that runs on a folder, if one does.
     *
     * @throws DatabaseException when the folder cannot be read
     */
    public static Optional<RunningServer> on(Path folder) {
        Path data = folder.toAbsolutePath();
        try {
            if (Postmaster.on(data).isEmpty()) {
                return Optional.empty();
            }
            OptionalInt port = Postmaster.port(data);
            String password = Access.to(data).password();
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RunningServer(
                            new Postgres("localhost", port.getAsInt(), "postgres", Access.USER, password)));
        } catch (IOException e) {
            throw new DatabaseException(
                    "The database in " + folder
                            + " cannot be read; whoever started it can, or name one with --postgres.",
                    e);
        }
    }

    /** The database for what people say about this dataset; none where whoever started the server has another. */
    public Optional<Postgres> database(Dataset dataset) {
        return DatasetDatabase.find(dataset, postgres);
    }
}
