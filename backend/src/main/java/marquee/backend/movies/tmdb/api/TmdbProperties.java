package marquee.backend.movies.tmdb.api;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where TMDB is, and what it is for.
 *
 * @param apiKey a v3 key or a v4 token; empty: TMDB is never asked
 * @param baseUrl address of the API
 * @param imageUrl address of the image server, up to the size
 * @param images whose pictures are shown
 * @param budget how long a request for a movie's page waits for TMDB
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbProperties(
        @DefaultValue("") String apiKey,
        @DefaultValue("https://api.themoviedb.org/3") URI baseUrl,
        @DefaultValue("https://image.tmdb.org/t/p") URI imageUrl,
        @DefaultValue("auto") Images images,
        @DefaultValue("400ms") Duration budget) {

    /** Whose pictures are shown. */
    public enum Images {
        /** TMDB's when there is a key. */
        AUTO,
        /** TMDB's wherever the catalogue names one, key or not. */
        TMDB,
        /** Only those drawn here. */
        GENERATED
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

    /**
     * Refuses a setting unless something holds of it.
     *
     * @throws IllegalArgumentException that names the setting and what it may be
     */
    public static void require(boolean holds, String setting, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("marquee.tmdb." + setting + " must be " + allowed);
        }
    }
}
