package marquee.backend;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The HTTP service; {@link Backend} starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class MarqueeApplication {}
