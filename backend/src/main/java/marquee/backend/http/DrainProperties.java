package marquee.backend.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service that was told to stop goes on answering, so that whoever sends it requests can go elsewhere.
 *
 * @param most it never takes longer
 * @param idle it ends when those who are still connected have asked nothing for so long
 * @param quiet it ends when nobody is connected, and nobody has asked for so long
 */
@ConfigurationProperties("marquee.drain")
record DrainProperties(
        @DefaultValue("10s") Duration most,
        @DefaultValue("5s") Duration idle,
        @DefaultValue("1s") Duration quiet) {}
