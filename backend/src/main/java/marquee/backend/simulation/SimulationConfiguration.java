package marquee.backend.simulation;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of a service that was started for simulation, in the place of the machine's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(SimulatedClock.PROPERTY)
class SimulationConfiguration {

    @Bean
    SimulatedClock clock() {
        return new SimulatedClock(Clock.systemUTC());
    }
}
