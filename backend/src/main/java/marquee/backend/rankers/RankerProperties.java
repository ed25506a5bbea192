package marquee.backend.rankers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What orders candidates before the rules.
 *
 * @param kind {@code lightgbm}, {@code cross-encoder}, or {@code none} for the towers' order
 * @param crossEncoder an ONNX model for pairs of texts, {@code tokenizer.json} beside it
 * @param pairs so many of the towers' best candidates the cross-encoder scores for one list
 * @param batch so many of them at once
 * @param tokens so many it reads of one pair
 * @param deadline how long the cross-encoder may take for one list, waiting for a thread included
 * @param refresh how often the movies' words are read
 */
@ConfigurationProperties("marquee.ranker")
record RankerProperties(
        @DefaultValue("lightgbm") String kind,
        @DefaultValue("") String crossEncoder,
        @DefaultValue("200") int pairs,
        @DefaultValue("32") int batch,
        @DefaultValue("256") int tokens,
        @DefaultValue("500ms") Duration deadline,
        @DefaultValue("1h") Duration refresh) {}
