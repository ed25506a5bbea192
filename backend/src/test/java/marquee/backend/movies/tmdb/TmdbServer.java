package marquee.backend.movies.tmdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import marquee.backend.movies.tmdb.api.TmdbCallProperties;
import marquee.backend.movies.tmdb.api.TmdbProperties;
import marquee.backend.movies.tmdb.api.TmdbProperties.Images;
import marquee.backend.movies.tmdb.api.TmdbRateProperties;
import marquee.backend.movies.tmdb.api.TmdbSettings;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.springframework.util.unit.DataSize;

/** A server that answers as TMDB does. */
public final class TmdbServer implements AutoCloseable {

    /** What TMDB says about Toy Story, shortened. */
    public static final String TOY_STORY = """
            {"id": 862, "title": "Toy Story", "overview": "Toys live.", "tagline": "Hang on!", "runtime": 81,
             "poster_path": "/poster.jpg", "backdrop_path": "/backdrop.jpg", "vote_average": 7.97, "vote_count": 18000,
             "keywords": {"keywords": [{"id": 1, "name": "toy"}, {"id": 2, "name": "friendship"}]},
             "credits": {"cast": [{"name": "Tom Hanks"}, {"name": "Tim Allen"}],
                         "crew": [{"name": "A. Writer", "job": "Writer"}, {"name": "John Lasseter", "job": "Director"}]}}
            """;

    private final MockWebServer server = new MockWebServer();

    public TmdbServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TmdbServer answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        return this;
    }

    public TmdbServer answers(Buffer body, String contentType) {
        server.enqueue(new MockResponse.Builder()
                .body(body)
                .addHeader("Content-Type", contentType)
                .build());
        return this;
    }

    public TmdbServer answersWithHeader(int status, String name, String value) {
        server.enqueue(
                new MockResponse.Builder().code(status).addHeader(name, value).build());
        return this;
    }

    public TmdbServer answersLate(String body, Duration delay) {
        server.enqueue(new MockResponse.Builder()
                .body(body)
                .headersDelay(delay.toMillis(), TimeUnit.MILLISECONDS)
                .build());
        return this;
    }

    /** How many requests have come so far. */
    public int requests() {
        return server.getRequestCount();
    }

    /** The next request that came: its target, and its authorization. */
    public String nextRequest() {
        try {
            var request = server.takeRequest(10, TimeUnit.SECONDS);
            return request == null
                    ? ""
                    : request.getTarget() + " " + request.getHeaders().get("Authorization");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    public TmdbSettings settings(String key, Duration timeout, int requestsPerSecond) {
        return new TmdbSettings(
                new TmdbProperties(
                        key,
                        URI.create(server.url("/3").toString()),
                        URI.create("https://images"),
                        Images.AUTO,
                        Duration.ofSeconds(5)),
                new TmdbCallProperties(timeout, 2, Duration.ofSeconds(3), DataSize.ofKilobytes(64)),
                new TmdbRateProperties(requestsPerSecond, 8, Duration.ofSeconds(5)));
    }

    @Override
    public void close() {
        server.close();
    }
}
