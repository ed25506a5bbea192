package marquee.backend.recommendations.mood;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How movies are found by words.
 *
 * @param textEncoder {@code minilm}, {@code hashed}, or {@code none} to do with the words as they are written
 * @param deadline how long encoding one text may take, waiting included
 * @param inFlight how many texts may be encoded or wait for it at once
 * @param words of so many words of the catalogue, the commonest, the meaning is known
 * @param queries the vectors of so many texts are kept
 * @param refresh how often the catalogue's words are read, also where its door brought nothing
 */
@ConfigurationProperties("marquee.mood")
record MoodProperties(
        @DefaultValue("minilm") String textEncoder,
        @DefaultValue("1s") Duration deadline,
        @DefaultValue("64") int inFlight,
        @DefaultValue("20000") int words,
        @DefaultValue("5000") int queries,
        @DefaultValue("1h") Duration refresh) {}
