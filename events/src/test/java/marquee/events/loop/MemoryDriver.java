package marquee.events.loop;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.events.wire.StateWire.PersonCounts;

/** The machines and nothing else: what every other driver has to come to. States are kept as bytes between events. */
final class MemoryDriver implements LoopDriver {

    private final Set<UUID> known = new HashSet<>();
    private final Set<Long> erased = new HashSet<>();
    private final Map<String, byte[]> states = new HashMap<>();
    private final Map<Long, Trend> trends = new HashMap<>();
    private final Map<HourlyKey, Long> counts = new HashMap<>();
    private long dead;

    @Override
    public void send(List<Event> events) {
        events.forEach(this::handle);
    }

    @Override
    public void sendBytes(byte[] bytes) {
        try {
            handle(EventCodec.decode(bytes, Instant.now()));
        } catch (UnreadableEventException e) {
            dead++;
        }
    }

    private void handle(Event event) {
        if (event.personId().stream().anyMatch(erased::contains) || !known.add(event.id())) {
            return;
        }
        Machine.all().forEach(machine -> handle(machine, event));
        if (event.action() instanceof Action.Erased) {
            erased.add(event.personId().orElseThrow());
        }
    }

    private <S extends MessageLite> void handle(Machine<S> machine, Event event) {
        machine.key(event).map(key -> machine.name() + " " + key).ifPresent(key -> {
            S next = machine.apply(state(machine, key), event, this::add);
            states.put(key, next.toByteArray());
        });
    }

    private <S extends MessageLite> S state(Machine<S> machine, String key) {
        byte[] bytes = states.get(key);
        try {
            return bytes == null ? machine.start() : machine.parser().parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private void add(Output output) {
        switch (output) {
            case Output.TrendChange change ->
                trends.put(
                        change.movieId(),
                        trends.getOrDefault(change.movieId(), Trend.NONE).plus(change));
            case Output.Counted counted -> counts.merge(counted.key(), counted.times(), Long::sum);
        }
        trends.values().removeIf(Trend.NONE::equals);
    }

    @Override
    public void settle() {}

    @Override
    public void restart() {}

    @Override
    public Map<Long, Trend> trending() {
        return Map.copyOf(trends);
    }

    @Override
    public Map<HourlyKey, Long> hourly() {
        return Map.copyOf(counts);
    }

    @Override
    public Map<String, Long> counts(long personId) {
        try {
            return PersonCounts.parseFrom(states.getOrDefault("counters " + personId, new byte[0]))
                    .getOfTypeMap();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Map<Long, List<Long>> passedOver(long personId) {
        return LoopDriver.passedOver(states.getOrDefault("passed-over " + personId, new byte[0]));
    }

    @Override
    public long deadLetters() {
        return dead;
    }

    @Override
    public void close() {}
}
