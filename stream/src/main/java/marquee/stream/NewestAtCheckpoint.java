package marquee.stream;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes on the newest entry of each key when a checkpoint begins. What is written to Kafka exactly once is seen after the
 * checkpoint and no earlier, so that older entries of that time would be seen by nobody. Nothing is held over a checkpoint,
 * so nothing has to be kept; in between not more than {@value #MOST} keys are held.
 */
final class NewestAtCheckpoint extends AbstractStreamOperator<TopicEntry>
        implements OneInputStreamOperator<TopicEntry, TopicEntry> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    private final transient Map<ByteBuffer, TopicEntry> newest = new LinkedHashMap<>();

    private NewestAtCheckpoint(StreamOperatorParameters<TopicEntry> parameters) {
        super(parameters);
    }

    @Override
    public void processElement(StreamRecord<TopicEntry> element) {
        TopicEntry entry = element.getValue();
        newest.put(ByteBuffer.wrap(Objects.requireNonNull(entry.key())), entry);
        if (newest.size() >= MOST) {
            passOn();
        }
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) {
        passOn();
    }

    @Override
    public void finish() {
        passOn();
    }

    private void passOn() {
        newest.values().forEach(entry -> output.collect(new StreamRecord<>(entry)));
        newest.clear();
    }

    /** Makes one for each parallel part. */
    static final class Factory extends AbstractStreamOperatorFactory<TopicEntry>
            implements OneInputStreamOperatorFactory<TopicEntry, TopicEntry> {

        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T extends StreamOperator<TopicEntry>> T createStreamOperator(
                StreamOperatorParameters<TopicEntry> parameters) {
            return (T) new NewestAtCheckpoint(parameters);
        }

        @Override
        @SuppressWarnings("rawtypes") // as the interface has it
        public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
            return NewestAtCheckpoint.class;
        }
    }
}
