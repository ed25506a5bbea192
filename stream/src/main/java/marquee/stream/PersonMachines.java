package marquee.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.kafka.Topic;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.TrendChange;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets all machines see each event of one key once, in the order in which it comes; what somebody does who was erased is
 * dropped. Passes on the events that were new; what the machines make of them goes aside, and so does an event over which
 * one of them stumbles. As long as the topic keeps an event its id is remembered, so that its repeats change nothing. Counts
 * {@code lateEvents}, behind the watermark: they are handled like all others.
 */
final class PersonMachines extends KeyedProcessFunction<String, Incoming, byte[]> {

    static final OutputTag<TrendChange> TRENDS = new OutputTag<>("trends", TypeInformation.of(TrendChange.class));
    static final OutputTag<Counted> COUNTS = new OutputTag<>("counts", TypeInformation.of(Counted.class));
    static final OutputTag<TopicEntry> DEAD = new OutputTag<>("dead", TypeInformation.of(TopicEntry.class));

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PersonMachines.class);

    private transient List<KeyedMachine<?>> machines = List.of();
    private transient MapState<String, Boolean> known;
    private transient ValueState<Boolean> erased;
    private transient Counter late;
    private transient Counter repeated;

    /** The states of the machine of this name. */
    static OutputTag<TopicEntry> states(String machine) {
        return new OutputTag<>("states-" + machine, TypeInformation.of(TopicEntry.class));
    }

    @Override
    public void open(OpenContext context) {
        var runtime = getRuntimeContext();
        machines = Machine.all().stream()
                .<KeyedMachine<?>>map(machine -> KeyedMachine.of(machine, runtime))
                .toList();
        var ids = new MapStateDescriptor<>("known", Types.STRING, Types.BOOLEAN);
        Duration remembered = Topic.EVENTS.retention().orElseThrow();
        ids.enableTimeToLive(StateTtlConfig.newBuilder(remembered).build());
        known = runtime.getMapState(ids);
        erased = runtime.getState(new ValueStateDescriptor<>("erased", Types.BOOLEAN));
        late = runtime.getMetricGroup().counter("lateEvents");
        repeated = runtime.getMetricGroup().counter("repeatedEvents");
    }

    @Override
    public void processElement(Incoming incoming, Context context, Collector<byte[]> out) throws Exception {
        Event event = event(incoming);
        if (erased.value() != null) {
            return;
        }
        if (known.contains(event.id().toString())) {
            repeated.inc();
            return;
        }
        known.put(event.id().toString(), true);
        if (incoming.at() < context.timerService().currentWatermark()) {
            late.inc();
        }
        out.collect(incoming.bytes());
        handle(event, incoming, context);
        if (event.action() instanceof Action.Erased) {
            erased.update(true);
            known.clear();
        }
    }

    private static Event event(Incoming incoming) {
        try {
            return EventCodec.decode(incoming.bytes());
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("what was an event before is none any more", e);
        }
    }

    /** All machines take the event, or none. */
    private void handle(Event event, Incoming incoming, Context context) throws IOException {
        List<Output> outputs = new ArrayList<>();
        for (KeyedMachine<?> machine : machines) {
            machine.read(event);
        }
        try {
            machines.forEach(machine -> machine.apply(event, outputs::add));
        } catch (RuntimeException e) {
            LOG.error("The event {} could not be handled and went to the dead letters", event.id(), e);
            context.output(DEAD, TopicEntry.deadLetter(String.valueOf(e.getMessage()), incoming.bytes()));
            return;
        }
        for (KeyedMachine<?> machine : machines) {
            machine.write();
            if (machine.isTold()) {
                byte[] key = incoming.key().getBytes(StandardCharsets.UTF_8);
                context.output(
                        states(machine.name()), new TopicEntry(key, machine.isAtStart() ? null : machine.bytes()));
            }
        }
        outputs.forEach(output -> tell(output, context));
    }

    private static void tell(Output output, Context context) {
        switch (output) {
            case TrendChange change -> context.output(TRENDS, change);
            case Counted counted -> context.output(COUNTS, counted);
        }
    }
}
