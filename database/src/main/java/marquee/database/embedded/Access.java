package marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who may connect to the embedded server: whoever can read the password that lies beside its data, which only the owner
 * can. Without it, every account of the machine would be a superuser, who can read the owner's files through the server.
 */
final class Access {

    /** PostgreSQL's superuser, the only account there is. */
    static final String USER = "postgres";

    private static final String PASSWORD_FILE = "marquee-password";
    private static final int PASSWORD_BYTES = 32;
    private static final String RULES = """
            # Written by Marquee. The password is in the file marquee-password.
            host all postgres 127.0.0.1/32 scram-sha-256
            host all postgres ::1/128      scram-sha-256
            """;

    private final Path folder;
    private final Optional<String> kept;
    private final String password;

    private Access(Path folder, Optional<String> kept) {
        this.folder = folder;
        this.kept = kept;
        this.password = kept.orElseGet(Access::random);
    }

    /** How a server is reached, or will be once {@link #enforce} was called. */
    static Access to(Path folder) throws IOException {
        Path file = folder.resolve(PASSWORD_FILE);
        return new Access(
                folder,
                Files.exists(file)
                        ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                        : Optional.empty());
    }

    String password() {
        return password;
    }

    /**
     * Sets the password, and lets nobody in without it. To be called while the server is not running; does nothing the
     * second time. A folder of an earlier Marquee, which asked for no password, is brought up to date.
     */
    void enforce(PgTools tools) throws IOException, InterruptedException {
        Path rules = folder.resolve("pg_hba.conf");
        if (kept.isPresent() && Files.readString(rules).equals(RULES)) {
            return;
        }
        OwnerOnly.write(folder.resolve(PASSWORD_FILE), password);
        tools.execute(folder, "ALTER ROLE " + USER + " PASSWORD '" + password + "'");
        OwnerOnly.write(rules, RULES);
    }

    private static String random() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
