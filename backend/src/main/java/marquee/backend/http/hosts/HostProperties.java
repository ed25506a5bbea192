package marquee.backend.http.hosts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names of this service.
 *
 * @param allowed names that it answers for beside its own, as a Host header has them
 */
@ConfigurationProperties("marquee.hosts")
public record HostProperties(@DefaultValue List<String> allowed) {

    /** Copies the names, so that settings cannot change. */
    public HostProperties {
        allowed = List.copyOf(allowed);
    }
}
