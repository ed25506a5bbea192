package marquee.backend.kafka;

import marquee.events.kafka.KafkaBroker;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which broker.
 *
 * @param servers {@code host:port}, or several with commas; without them there is none
 * @param prefix of the names of all topics
 */
@ConfigurationProperties("marquee.kafka")
record KafkaProperties(
        @DefaultValue("") String servers,
        @DefaultValue(KafkaBroker.PREFIX) String prefix) {

    KafkaBroker broker() {
        return KafkaBroker.at(servers).withPrefix(prefix);
    }
}
