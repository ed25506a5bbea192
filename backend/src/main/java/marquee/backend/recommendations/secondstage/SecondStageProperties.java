package marquee.backend.recommendations.secondstage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long putting candidates in order may take.
 *
 * @param deadline how long one list may take, waiting for a thread included; one that is later has the towers' order
 * @param inFlight how many lists may be made or wait for it at once; more have the towers' order
 */
@ConfigurationProperties("marquee.second-stage")
record SecondStageProperties(
        @DefaultValue("200ms") Duration deadline,
        @DefaultValue("256") int inFlight) {}
