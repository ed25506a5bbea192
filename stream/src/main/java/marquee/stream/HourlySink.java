package marquee.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import marquee.events.clickhouse.ClickHouseHourlyCounts;
import marquee.events.kafka.TopicCodec;
import marquee.events.machines.Output.Counted;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Keeps what was counted by the hour in ClickHouse. A checkpoint waits until the sums before it are kept; after a failure some
 * are written again, in place of themselves.
 */
final class HourlySink implements Sink<TopicEntry> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    private final Opener opener;

    HourlySink(Opener opener) {
        this.opener = opener;
    }

    @Override
    public SinkWriter<TopicEntry> createWriter(WriterInitContext context) {
        return new Writer(opener.open());
    }

    /** Connects to the server, wherever the job runs. */
    @FunctionalInterface
    interface Opener extends Serializable {
        ClickHouseHourlyCounts open();
    }

    /** Of one parallel part. */
    private static final class Writer implements SinkWriter<TopicEntry> {

        private final ClickHouseHourlyCounts counts;
        private final List<Counted> waiting = new ArrayList<>();

        Writer(ClickHouseHourlyCounts counts) {
            this.counts = counts;
        }

        @Override
        public void write(TopicEntry entry, Context context) {
            try {
                waiting.add(TopicCodec.counted(Objects.requireNonNull(entry.value())));
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("what was a count before is none any more", e);
            }
            if (waiting.size() >= MOST) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean isEnd) {
            if (!waiting.isEmpty()) {
                counts.put(waiting);
                waiting.clear();
            }
        }

        @Override
        public void close() {
            counts.close();
        }
    }
}
