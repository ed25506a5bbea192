package marquee.backend.recommendations.sections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a page of sections.
 *
 * @param deadline how long a page may take, reading its person included; a section that is later is left out
 */
@ConfigurationProperties("marquee.sections")
record SectionProperties(@DefaultValue("1s") Duration deadline) {}
