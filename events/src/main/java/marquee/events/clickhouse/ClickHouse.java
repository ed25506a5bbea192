package marquee.events.clickhouse;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Where a database of a ClickHouse server answers, over HTTP.
 *
 * @param scheme {@code http} or {@code https}
 * @param host name or address
 * @param port TCP port
 * @param database the database's name; made where there is none of that name
 * @param user who asks
 * @param password empty where the server asks for none
 */
public record ClickHouse(String scheme, String host, int port, String database, String user, String password) {

    private static final String DEFAULT_DATABASE = "marquee";
    private static final int DEFAULT_PORT = 8_123;
    private static final int DEFAULT_TLS_PORT = 8_443;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Reads {@code http://user:password@host:port/database}; port and database may be left out.
     *
     * @param user who asks when the address does not say
     * @param password theirs
     * @throws IllegalArgumentException with one sentence that shows the form wanted
     */
    public static ClickHouse parse(String url, String user, String password) {
        URI uri = uri(url);
        String scheme = String.valueOf(uri.getScheme());
        String path = uri.getPath() == null ? "" : uri.getPath();
        String database = path.length() < 2 ? DEFAULT_DATABASE : path.substring(1);
        if (!SCHEMES.contains(scheme)
                || uri.getHost() == null
                || uri.getQuery() != null
                || !database.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw malformed();
        }
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new ClickHouse(
                scheme,
                uri.getHost(),
                uri.getPort() == -1 ? defaultPort(scheme) : uri.getPort(),
                database,
                credentials.length > 0 ? decode(credentials[0]) : user,
                credentials.length > 1 ? decode(credentials[1]) : password);
    }

    /** The same server, another database. */
    public ClickHouse withDatabase(String other) {
        return new ClickHouse(scheme, host, port, other, user, password);
    }

    /** Where requests go. */
    HttpUrl url() {
        return new HttpUrl.Builder()
                .scheme(scheme)
                .host(host.replaceAll("[\\[\\]]", ""))
                .port(port)
                .build();
    }

    /** Without the password, so that it can be printed. */
    @Override
    public String toString() {
        return "ClickHouse at " + scheme + "://" + host + ":" + port + "/" + database;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? DEFAULT_TLS_PORT : DEFAULT_PORT;
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException("The ClickHouse address does not have the form"
                + " http://user:password@host:port/database (special characters percent-encoded).");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
