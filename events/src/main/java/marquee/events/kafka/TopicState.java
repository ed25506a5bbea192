package marquee.events.kafka;

import java.util.List;

/**
 * How a topic stands on a broker.
 *
 * @param name its name there
 * @param topic which one it is
 * @param isNew whether it was made just now
 * @param differences what differs from what it should be, one each
 */
public record TopicState(String name, Topic topic, boolean isNew, List<String> differences) {

    /** Copies the list. */
    public TopicState {
        differences = List.copyOf(differences);
    }

    /** In a line. */
    @Override
    public String toString() {
        String what =
                isNew ? "made" : differences.isEmpty() ? "is there" : "differs: " + String.join(", ", differences);
        return name + " (" + topic.partitions() + " partitions, keyed by " + topic.key() + "): " + what;
    }
}
