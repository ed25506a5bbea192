package marquee.backend.serving.checked;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How searches are checked, kind by kind.
 *
 * @param oneIn of how many searches one is repeated exactly
 * @param oneInAtFirst the same, while little is known or something seems wrong
 * @param known after how many repeated searches enough is known
 * @param floor the recall below which a search looks farther
 * @param mostWidening how many times the usual beam is kept at most; where that does not suffice either, all is compared
 * @param deadline for a repeated search
 */
@ConfigurationProperties("marquee.recall")
public record RecallProperties(
        @DefaultValue("1000") int oneIn,
        @DefaultValue("20") int oneInAtFirst,
        @DefaultValue("20") int known,
        @DefaultValue("0.95") double floor,
        @DefaultValue("8") int mostWidening,
        @DefaultValue("5s") Duration deadline) {}
