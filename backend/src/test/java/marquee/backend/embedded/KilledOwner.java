package marquee.backend.embedded;

import java.nio.file.Path;

/** A process that starts a database, writes to it and ends as if it was killed. */
final class KilledOwner {

    static final int EXIT_CODE = 42;

    private KilledOwner() {}

    public static void main(String... arguments) {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        TestDatabase.execute(database.postgres(), "INSERT INTO kept VALUES (" + arguments[1] + ")");
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
