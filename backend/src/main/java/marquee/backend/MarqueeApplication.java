package marquee.backend;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The HTTP service; {@link Backend} starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
class MarqueeApplication {}
