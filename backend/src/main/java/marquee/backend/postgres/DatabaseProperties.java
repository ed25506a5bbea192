package marquee.backend.postgres;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long requests wait for the database.
 *
 * @param inFlight how many reads, and how many writes, may be under way at once
 * @param deadline how long a request waits for what has a fallback
 * @param longDeadline how long a request waits for what has none: searches, lists of people, changes
 * @param end how long the database may take when nobody waits for it any longer
 */
@ConfigurationProperties("marquee.database")
public record DatabaseProperties(
        @DefaultValue("256") int inFlight,
        @DefaultValue("1s") Duration deadline,
        @DefaultValue("3s") Duration longDeadline,
        @DefaultValue("30s") Duration end) {}
