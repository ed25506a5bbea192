package marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import marquee.database.TestDatabase;

/** A process that starts a database, writes to it and ends as if it was killed, alone or together with the database. */
final class KilledOwner {

    static final int EXIT_CODE = 42;

    private KilledOwner() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[0]);
        EmbeddedDatabase database = TestDatabase.server(data);
        try (var connection = TestDatabase.connect(database.postgres());
                var statement = connection.createStatement()) {
            List<ProcessHandle> killed = arguments[2].equals("server") ? server(data) : List.of();
            statement.execute("CREATE TABLE IF NOT EXISTS kept (n integer)");
            statement.execute("INSERT INTO kept VALUES (" + arguments[1] + ")");
            killed.forEach(ProcessHandle::destroyForcibly);
            killed.forEach(process -> process.onExit().join());
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    /** The server's processes; first the one that would start the others anew. */
    private static List<ProcessHandle> server(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }
}
