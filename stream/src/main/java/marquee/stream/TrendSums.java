package marquee.stream;

import marquee.events.kafka.TopicCodec;
import marquee.events.machines.Output.TrendChange;
import marquee.events.machines.Trend;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up what people make of each movie, and tells each sum. */
final class TrendSums extends KeyedProcessFunction<Long, TrendChange, TopicEntry> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<byte[]> sum;

    @Override
    public void open(OpenContext context) {
        sum = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("trend", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(TrendChange change, Context context, Collector<TopicEntry> out) throws Exception {
        byte[] before = sum.value();
        Trend trend = (before == null ? Trend.NONE : TopicCodec.trend(before)).plus(change);
        byte[] key = TopicCodec.movieKey(change.movieId());
        if (trend.equals(Trend.NONE)) {
            sum.clear();
            out.collect(new TopicEntry(key, null));
        } else {
            byte[] bytes = TopicCodec.trend(trend);
            sum.update(bytes);
            out.collect(new TopicEntry(key, bytes));
        }
    }
}
