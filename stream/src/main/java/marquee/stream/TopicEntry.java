package marquee.stream;

import marquee.events.kafka.TopicCodec;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in a topic.
 *
 * @param key under what; nothing where nothing replaces it
 * @param value nothing where the key's earlier value goes
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record TopicEntry(byte @Nullable [] key, byte @Nullable [] value) {

    static TopicEntry deadLetter(String cause, byte[] event) {
        return new TopicEntry(null, TopicCodec.deadLetter(cause, event));
    }
}
