package marquee.events.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.events.store.StoreException;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks one database of a ClickHouse server; blocking, every call with a limit that the server keeps too. An answer is sent
 * once it is whole, so that what fails half-way is never taken for the end. Thread-safe.
 */
final class ClickHouseHttp implements AutoCloseable {

    private static final Map<String, String> STATEMENT_SETTINGS =
            Map.of("wait_end_of_query", "1", "mutations_sync", "1");

    /** The server's own way to gather small inserts would acknowledge them by rules of its own. */
    private static final Map<String, String> INSERT_SETTINGS =
            Map.of("wait_end_of_query", "1", "async_insert", "0", "max_partitions_per_insert_block", "0");

    private static final String CODE = "X-ClickHouse-Exception-Code";
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int SHOWN_WORDS = 400;

    private final ClickHouse server;
    private final Limits limits;
    private final OkHttpClient prompt;
    private final OkHttpClient patient;

    ClickHouseHttp(ClickHouse server, Limits limits) {
        this.server = server;
        this.limits = limits;
        this.patient = new OkHttpClient.Builder()
                .connectTimeout(limits.connecting())
                .writeTimeout(limits.statement())
                .readTimeout(limits.reading())
                .followRedirects(false)
                .build();
        this.prompt = patient.newBuilder()
                .readTimeout(limits.statement())
                .callTimeout(limits.statement())
                .build();
    }

    /**
     * How long things may take.
     *
     * @param connecting to reach the server
     * @param statement a statement or an insert, as a whole
     * @param reading a query for many rows, until it begins to answer and from then on while it is silent
     */
    record Limits(Duration connecting, Duration statement, Duration reading) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(15));
        static final Limits IMPATIENT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    /** Reads an answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(InputStream answer) throws IOException;
    }

    ClickHouse server() {
        return server;
    }

    /** Runs a statement, which may be a mutation: it is done when this returns. */
    void execute(String sql) {
        sentenced(() -> statement(Optional.of(server.database()), sql));
    }

    /** Runs a statement outside of any database of ours. */
    void executeInServer(String sql) {
        sentenced(() -> statement(Optional.empty(), sql));
    }

    /** Whether the database is there. */
    boolean hasDatabase() {
        return sentenced(() -> {
            try {
                statement(Optional.of(server.database()), "SELECT 1");
                return true;
            } catch (RefusalException e) {
                if (e.code() == RefusalException.UNKNOWN_DATABASE) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** The lines of a small answer, each cut into its columns. */
    List<List<String>> rows(String sql) {
        String text = sentenced(() -> statement(Optional.of(server.database()), sql + " FORMAT TabSeparated"));
        return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Adds rows, all or none of each month's. */
    void insert(String sql, byte[] rows) {
        HttpUrl.Builder url = url(Optional.of(server.database()), limits.statement())
                .addQueryParameter("query", sql + " FORMAT RowBinary");
        INSERT_SETTINGS.forEach(url::addQueryParameter);
        sentenced(() -> ask(prompt, url.build(), RequestBody.create(rows, BYTES), Words::all));
    }

    /** Reads many rows, in RowBinary. */
    <T> T query(String sql, Reader<T> reader) {
        HttpUrl url = url(Optional.of(server.database()), limits.reading())
                .addQueryParameter("wait_end_of_query", "1")
                .build();
        return sentenced(() -> ask(patient, url, text(sql + " FORMAT RowBinary"), reader));
    }

    private String statement(Optional<String> database, String sql) throws IOException, RefusalException {
        HttpUrl.Builder url = url(database, limits.statement());
        STATEMENT_SETTINGS.forEach(url::addQueryParameter);
        return ask(prompt, url.build(), text(sql), Words::all);
    }

    private HttpUrl.Builder url(Optional<String> database, Duration limit) {
        HttpUrl.Builder url = server.url()
                .newBuilder()
                .addQueryParameter("max_execution_time", Long.toString(Math.max(1, limit.toSeconds())));
        database.ifPresent(name -> url.addQueryParameter("database", name));
        return url;
    }

    private <T> T ask(OkHttpClient asking, HttpUrl url, RequestBody body, Reader<T> reader)
            throws IOException, RefusalException {
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", Credentials.basic(server.user(), server.password(), StandardCharsets.UTF_8))
                .post(body)
                .build();
        try (Response response = asking.newCall(request).execute()) {
            String code = response.header(CODE);
            if (response.code() != 200 || code != null) {
                String words = Words.first(response.body().byteStream(), SHOWN_WORDS);
                throw new RefusalException(response.code(), Words.number(code), words);
            }
            return reader.read(response.body().byteStream());
        }
    }

    private <T> T sentenced(Call<T> call) {
        try {
            return call.call();
        } catch (RefusalException e) {
            throw e.passes() ? StoreException.away(e.sentence(server), e) : new StoreException(e.sentence(server), e);
        } catch (IOException e) {
            throw StoreException.away(
                    server + " does not answer (" + e.getMessage() + "); start it, or correct --clickhouse.", e);
        }
    }

    private static RequestBody text(String sql) {
        return RequestBody.create(sql.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    @Override
    public void close() {
        patient.dispatcher().executorService().shutdown();
        patient.connectionPool().evictAll();
    }

    /** A call, and what can become of it. */
    @FunctionalInterface
    private interface Call<T> {
        T call() throws IOException, RefusalException;
    }

    /** Small answers. */
    private static final class Words {

        private static final int MOST = 1 << 20;

        static String all(InputStream answer) throws IOException {
            byte[] bytes = answer.readNBytes(MOST);
            if (bytes.length == MOST) {
                throw new IOException("an answer of a megabyte to a statement");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        static String first(InputStream answer, int length) throws IOException {
            return new String(answer.readNBytes(length), StandardCharsets.UTF_8).strip();
        }

        static int number(@Nullable String text) {
            return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        }
    }
}
