package marquee.events.postgres;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.events.Event;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;

/**
 * The states of one machine that a batch of events concerns: read together, changed in memory, written together.
 *
 * @param <S> the machine's state
 */
final class MachineStates<S extends MessageLite> {

    private final Machine<S> machine;
    private final Map<String, S> before = new HashMap<>();
    private final Map<String, S> now = new HashMap<>();

    MachineStates(Machine<S> machine) {
        this.machine = machine;
    }

    /** Reads the states of these events' keys. */
    void read(Connection connection, List<Event> events) throws SQLException {
        var keys = events.stream()
                .map(machine::key)
                .flatMap(Optional::stream)
                .distinct()
                .toArray(String[]::new);
        try (var query = connection.prepareStatement(
                "SELECT key, state FROM machine_states WHERE machine = ? AND key = ANY(?)")) {
            query.setString(1, machine.name());
            query.setArray(2, connection.createArrayOf("text", keys));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    before.put(rows.getString(1), machine.parser().parseFrom(rows.getBytes(2)));
                }
            }
        } catch (InvalidProtocolBufferException e) {
            throw new SQLException("a state of the machine " + machine.name() + " cannot be read", e);
        }
        now.putAll(before);
    }

    /** The state that an event leads to, not yet taken over. */
    Optional<Step<S>> step(Event event, Consumer<Output> out) {
        return machine.key(event)
                .map(key -> new Step<>(this, key, machine.apply(now.getOrDefault(key, machine.start()), event, out)));
    }

    /** Writes what has changed. */
    void write(Connection connection) throws SQLException {
        List<String> gone = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<byte[]> states = new ArrayList<>();
        now.forEach((key, state) -> {
            if (state.equals(machine.start())) {
                gone.add(key);
            } else if (!state.equals(before.get(key))) {
                keys.add(key);
                states.add(state.toByteArray());
            }
        });
        delete(connection, gone);
        upsert(connection, keys, states);
    }

    private void delete(Connection connection, List<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var delete =
                connection.prepareStatement("DELETE FROM machine_states WHERE machine = ? AND key = ANY(?)")) {
            delete.setString(1, machine.name());
            delete.setArray(2, connection.createArrayOf("text", keys.toArray()));
            delete.executeUpdate();
        }
    }

    private void upsert(Connection connection, List<String> keys, List<byte[]> states) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (var upsert = connection.prepareStatement("""
                INSERT INTO machine_states (machine, key, state)
                SELECT ?, * FROM unnest(?, ?)
                ON CONFLICT (machine, key) DO UPDATE SET state = excluded.state, changed_at = now()
                """)) {
            upsert.setString(1, machine.name());
            upsert.setArray(2, connection.createArrayOf("text", keys.toArray()));
            upsert.setArray(3, connection.createArrayOf("bytea", states.toArray(byte[][]::new)));
            upsert.executeUpdate();
        }
    }

    /** A change of one state. */
    record Step<S extends MessageLite>(MachineStates<S> states, String key, S next) {

        void take() {
            states.now.put(key, next);
        }
    }
}
