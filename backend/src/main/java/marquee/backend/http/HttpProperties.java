package marquee.backend.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the HTTP interface.
 *
 * @param webOrigins origins whose pages may ask from a browser
 * @param requestTimeout a request that takes longer is answered with 503
 */
@ConfigurationProperties("marquee.http")
record HttpProperties(
        @DefaultValue({"http://localhost:3000", "http://127.0.0.1:3000"})
        List<String> webOrigins,

        @DefaultValue("10s") Duration requestTimeout) {

    /** Copies the origins, so that settings cannot change. */
    public HttpProperties {
        webOrigins = List.copyOf(webOrigins);
    }
}
