package marquee.backend.http.overload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests to the API are worked on at once; what comes beyond that is refused at once.
 *
 * @param start the limit at the start
 * @param fewest the limit is never lower
 * @param most the limit is never higher
 * @param slow when the slowest tenth of the answers takes longer, the limit sinks; otherwise it rises while it is needed
 * @param retryAfter when those who were refused should come again
 */
@ConfigurationProperties("marquee.overload")
public record OverloadProperties(
        @DefaultValue("64") int start,
        @DefaultValue("16") int fewest,
        @DefaultValue("512") int most,
        @DefaultValue("100ms") Duration slow,
        @DefaultValue("1s") Duration retryAfter) {}
