package marquee.backend.kafka;

import marquee.events.kafka.InboundTopic;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.kafka.PassedOverTopic;
import marquee.events.kafka.StreamReader;
import marquee.events.kafka.TrendingTopic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What speaks to the broker; none of it connects before it is used. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("marquee.kafka.servers")
class KafkaConfiguration {

    @Bean
    KafkaOutlet kafkaOutlet(KafkaProperties properties) {
        return new KafkaOutlet(properties.broker());
    }

    @Bean
    InboundTopic inboundTopic(KafkaProperties properties) {
        return new InboundTopic(properties.broker());
    }

    @Bean
    PassedOverTopic passedOverTopic(KafkaProperties properties) {
        return new PassedOverTopic(properties.broker());
    }

    @Bean
    StreamReader streamReader(KafkaProperties properties) {
        return new StreamReader(properties.broker());
    }

    @Bean
    TrendingTopic trendingTopic(KafkaProperties properties) {
        return new TrendingTopic(properties.broker());
    }
}
