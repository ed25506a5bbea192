package marquee.backend;

import java.time.Clock;
import marquee.backend.simulation.SimulatedClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time it is, wherever a part asks. */
@Configuration(proxyBeanMethods = false)
class SystemClock {

    /** What people do has its time from here, and all that comes of it. */
    @Bean
    @ConditionalOnBooleanProperty(name = SimulatedClock.PROPERTY, havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    /** How long work and rest of this process take is said by the machine, whatever time people live in. */
    @Bean(defaultCandidate = false)
    @Qualifier("machine")
    Clock machine() {
        return Clock.systemUTC();
    }
}
