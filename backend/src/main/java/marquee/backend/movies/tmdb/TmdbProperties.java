package marquee.backend.movies.tmdb;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the connection to TMDB.
 *
 * @param apiKey a v3 key or a v4 token; empty: TMDB is never asked
 * @param baseUrl address of the API
 * @param imageUrl address of the image server, up to the size
 * @param images whose pictures are shown
 * @param timeout limit of one request, from the first byte sent to the last received
 * @param budget how long a request for a movie's page waits for TMDB
 * @param requestsPerSecond TMDB asks for about 40 at most
 * @param concurrency requests under way at once
 * @param patience how long a request waits for its turn under {@code requestsPerSecond} before it is given up
 * @param retries further attempts after 429 or a failure of the server
 * @param maxRetryAfter the longest pause that TMDB may ask for; a longer one gives the request up
 * @param maxResponse an answer that is larger is not read
 * @param refreshAfter an answer of this age is asked for again, and served meanwhile
 * @param maxAge an answer of this age is deleted; TMDB's terms allow six months
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbProperties(
        @DefaultValue("") String apiKey,
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @DefaultValue("https://image.tmdb.org/t/p") URI imageUrl,
        @DefaultValue("auto") Images images,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("400ms") Duration budget,
        @DefaultValue("40") int requestsPerSecond,
        @DefaultValue("8") int concurrency,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("2") int retries,
        @DefaultValue("10s") Duration maxRetryAfter,
        @DefaultValue("1MB") DataSize maxResponse,
        @DefaultValue("14d") Duration refreshAfter,
        @DefaultValue("170d") Duration maxAge) {

    private static final Duration ALLOWED_AGE = Duration.ofDays(183);

    /** Whose pictures are shown. */
    public enum Images {
        /** TMDB's when there is a key. */
        AUTO,
        /** TMDB's wherever the catalogue names one, key or not. */
        TMDB,
        /** Only those drawn here. */
        GENERATED
    }

    /** @throws IllegalArgumentException when a setting is outside of what TMDB or sense allows */
    public TmdbProperties {
        require(requestsPerSecond > 0 && requestsPerSecond <= 50, "requests-per-second", "1 to 50");
        require(concurrency > 0, "concurrency", "at least 1");
        require(retries >= 0, "retries", "at least 0");
        require(maxAge.compareTo(ALLOWED_AGE) <= 0, "max-age", "at most 183 days (TMDB's terms)");
        require(refreshAfter.compareTo(maxAge) <= 0, "refresh-after", "at most max-age");
    }

    /** Whether there is a key to ask with. */
    public boolean enabled() {
        return !apiKey.isBlank();
    }

    /** Whether the key is a v4 token, which travels in a header, and not a v3 key, which travels in the address. */
    boolean hasToken() {
        return apiKey.startsWith("ey");
    }

    /** Whether TMDB's pictures are shown. */
    public boolean showsTmdbImages() {
        return images == Images.TMDB || (images == Images.AUTO && enabled());
    }

    /** Without the key, so that it can be logged. */
    @Override
    public String toString() {
        return "TmdbProperties[baseUrl=" + baseUrl + ", enabled=" + enabled() + "]";
    }

    private static void require(boolean holds, String setting, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("marquee.tmdb." + setting + " must be " + allowed);
        }
    }
}
