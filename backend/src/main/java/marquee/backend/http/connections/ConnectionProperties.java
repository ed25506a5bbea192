package marquee.backend.http.connections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What connections may do. How long one may be silent between two requests is {@code server.netty.idle-timeout}.
 *
 * @param perAddress how many connections one address may have, one network of 64 bits where addresses are IPv6. More than
 *     {@code marquee.overload.most}, so that a proxy with many people behind it meets the plain answers of that limit first
 * @param headerTime how long a request may take from its first byte to the end of its headers
 * @param ahead how many requests a client may send before it has read the first answer
 */
@ConfigurationProperties("marquee.http.connections")
record ConnectionProperties(
        @DefaultValue("1000") int perAddress,
        @DefaultValue("10s") Duration headerTime,
        @DefaultValue("100") int ahead) {}
