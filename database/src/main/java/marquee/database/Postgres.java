package marquee.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where a PostgreSQL database answers.
 *
 * @param host name or address
 * @param port TCP port
 * @param database the database's name
 * @param user who connects
 * @param password empty where the server asks for none
 */
public record Postgres(String host, int port, String database, String user, String password) {

    private static final int DEFAULT_PORT = 5432;
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

    /**
     * Reads {@code postgresql://user:password@host:port/database}; the port may be left out, and {@code postgres:} or a
     * leading {@code jdbc:} are taken as well.
     *
     * @param user who connects when the address does not say
     * @param password theirs
     * @throws IllegalArgumentException with one sentence that shows the form wanted
     */
    public static Postgres parse(String url, String user, String password) {
        URI uri = uri(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String path = uri.getPath();
        if (!SCHEMES.contains(String.valueOf(uri.getScheme()))
                || uri.getHost() == null
                || path == null
                || path.length() < 2) {
            throw malformed();
        }
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new Postgres(
                uri.getHost(),
                uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                credentials.length > 0 ? decode(credentials[0]) : user,
                credentials.length > 1 ? decode(credentials[1]) : password);
    }

    /** The same server, another database. */
    public Postgres withDatabase(String other) {
        return new Postgres(host, port, other, user, password);
    }

    /** As it is given where user and password are given apart. */
    public String withoutUser() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** For blocking work: migrations and imports. */
    public String jdbcUrl() {
        return "jdbc:" + withoutUser();
    }

    /** For serving. */
    public String r2dbcUrl() {
        return "r2dbc:" + withoutUser();
    }

    /** Without the password, so that it can be printed. */
    @Override
    public String toString() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The PostgreSQL address does not have the form"
                + " postgresql://user:password@host:port/database (special characters percent-encoded).");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
