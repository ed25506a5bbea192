package marquee.backend.loop;

import java.util.Optional;
import marquee.database.Postgres;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.postgres.OutboxRelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the events of the outbox go: to the handlers in this process, or to a broker where one was named. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Bean
    OutboxRelay outboxRelay(Postgres postgres, Optional<KafkaOutlet> broker) {
        return broker.map(outlet -> OutboxRelay.into(outlet, postgres)).orElseGet(() -> new OutboxRelay(postgres));
    }
}
