package marquee.stream;

import marquee.events.kafka.Topic;
import marquee.events.kafka.TopicCodec;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.HourlyKey;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Adds up what is counted by the hour, and tells each sum; forgets those of hours as long ago as the topic does. */
final class HourlySums extends KeyedProcessFunction<HourlyKey, Counted, TopicEntry> {

    private static final long serialVersionUID = 1L;

    private transient ValueState<Long> sum;

    @Override
    public void open(OpenContext context) {
        var descriptor = new ValueStateDescriptor<>("times", Types.LONG);
        Topic.HOURLY
                .retention()
                .ifPresent(time -> descriptor.enableTimeToLive(
                        StateTtlConfig.newBuilder(time).build()));
        sum = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(Counted counted, Context context, Collector<TopicEntry> out) throws Exception {
        Long before = sum.value();
        long times = (before == null ? 0 : before) + counted.times();
        sum.update(times);
        out.collect(new TopicEntry(TopicCodec.hourlyKey(counted.key()), TopicCodec.hourlyCount(counted.key(), times)));
    }
}
