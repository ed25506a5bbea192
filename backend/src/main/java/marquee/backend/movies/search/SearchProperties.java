package marquee.backend.movies.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the search is kept up to date.
 *
 * @param refresh how often it learns anew how famous movies are
 */
@ConfigurationProperties("marquee.search")
record SearchProperties(@DefaultValue("1h") Duration refresh) {}
