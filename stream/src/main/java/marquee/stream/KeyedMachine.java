package marquee.stream;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.function.Consumer;
import marquee.events.Event;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * A machine whose state for the key at hand is kept by Flink, as the machine's own bytes.
 *
 * @param <S> the state
 */
final class KeyedMachine<S extends MessageLite> {

    private final Machine<S> machine;
    private final ValueState<byte[]> kept;
    private S state;
    private boolean isConcerned;

    private KeyedMachine(Machine<S> machine, ValueState<byte[]> kept) {
        this.machine = machine;
        this.kept = kept;
        this.state = machine.start();
    }

    static <S extends MessageLite> KeyedMachine<S> of(Machine<S> machine, RuntimeContext context) {
        var descriptor =
                new ValueStateDescriptor<>(machine.name(), PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        machine.forgottenAfter()
                .ifPresent(time -> descriptor.enableTimeToLive(
                        StateTtlConfig.newBuilder(time).build()));
        return new KeyedMachine<>(machine, context.getState(descriptor));
    }

    /** Takes out the state of the event's key. */
    void read(Event event) throws IOException {
        isConcerned = machine.key(event).isPresent();
        byte[] bytes = isConcerned ? kept.value() : null;
        try {
            state = bytes == null ? machine.start() : machine.parser().parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IOException("a state of the machine " + machine.name() + " cannot be read", e);
        }
    }

    /** Lets the machine see the event; nothing is kept yet. */
    void apply(Event event, Consumer<Output> out) {
        if (isConcerned) {
            state = machine.apply(state, event, out);
        }
    }

    /** Keeps what the machine made of it. */
    void write() throws IOException {
        if (!isConcerned) {
            return;
        }
        if (isAtStart()) {
            kept.clear();
        } else {
            kept.update(state.toByteArray());
        }
    }

    String name() {
        return machine.name();
    }

    /** Whether the state is to be told, and has been looked at. */
    boolean isTold() {
        return isConcerned && machine.isTold();
    }

    boolean isAtStart() {
        return state.equals(machine.start());
    }

    byte[] bytes() {
        return state.toByteArray();
    }
}
