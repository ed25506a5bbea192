package marquee.backend.loop;

import java.time.Duration;
import marquee.events.clickhouse.ClickHouse;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ClickHouse that events are copied to.
 *
 * @param url {@code http://host:port/database}; empty where there is none
 * @param user who asks
 * @param password theirs
 * @param every how long after a copy the next one begins; ClickHouse likes few and large inserts
 */
@ConfigurationProperties("marquee.clickhouse")
record ClickHouseProperties(
        @DefaultValue("") String url,
        @DefaultValue("default") String user,
        @DefaultValue("") String password,
        @DefaultValue("5s") Duration every) {

    ClickHouse server() {
        return ClickHouse.parse(url, user, password);
    }
}
