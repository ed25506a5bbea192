package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.machines.Lateness;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;
import marquee.events.postgres.MachineStates.Step;
import marquee.events.postgres.OutboxTable.Waiting;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles some of what waits in the outbox, within the transaction of a connection: stores what is new, lets the machines see
 * it, and buries with its cause what cannot be handled, so that it holds nothing up.
 */
final class EventBatch {

    private static final Logger LOG = LoggerFactory.getLogger(EventBatch.class);

    private final Connection connection;
    private final OutboxTable outbox;
    private final EventTable table;
    private final List<MachineStates<?>> machines = new ArrayList<>();
    private final Sums sums = new Sums();
    private final Instant newestBefore;
    private Instant newest = Instant.EPOCH;
    private int buried;
    private int handled;
    private int late;

    /** @param newestBefore when the newest event of earlier batches happened */
    EventBatch(Connection connection, List<Machine<?>> machines, Instant newestBefore) {
        this.connection = connection;
        this.newestBefore = newestBefore;
        this.outbox = new OutboxTable(connection);
        this.table = new EventTable(connection);
        machines.forEach(machine -> this.machines.add(new MachineStates<>(machine)));
    }

    /** Handles the first that wait, at most so many. */
    Relayed handle(int limit) throws SQLException {
        List<Waiting> waiting = outbox.first(limit);
        if (waiting.isEmpty()) {
            return Relayed.NOTHING;
        }
        List<Event> fresh = fresh(ofThoseWhoAreHere(readable(waiting)));
        for (var states : machines) {
            states.read(connection, fresh);
        }
        for (Event event : fresh) {
            handle(event);
        }
        for (var states : machines) {
            states.write(connection);
        }
        sums.write(connection);
        outbox.delete(waiting);
        return new Relayed(waiting.size(), handled, buried, late, newest);
    }

    private List<Event> readable(List<Waiting> waiting) throws SQLException {
        List<Event> events = new ArrayList<>();
        for (Waiting one : waiting) {
            try {
                events.add(EventCodec.decode(one.bytes(), one.since()));
            } catch (UnreadableEventException e) {
                buryUnlessErased(one, e);
            }
        }
        return events;
    }

    /** Where the bytes say whose they are, the dead letter goes with the person. */
    private void buryUnlessErased(Waiting one, UnreadableEventException cause) throws SQLException {
        OptionalLong person = EventCodec.person(one.bytes());
        boolean isGone =
                person.isPresent() && !table.erased(Set.of(person.getAsLong())).isEmpty();
        if (!isGone) {
            bury(one.eventId(), person, one.bytes(), cause);
        }
    }

    /** Of people who were erased, in this batch or long ago, later events are dropped. */
    private List<Event> ofThoseWhoAreHere(List<Event> events) throws SQLException {
        Set<Long> gone = table.erased(events.stream()
                .flatMap(event -> event.personId().stream().boxed())
                .collect(Collectors.toSet()));
        List<Event> kept = new ArrayList<>();
        for (Event event : events) {
            if (event.personId().stream().noneMatch(gone::contains)) {
                kept.add(event);
            }
            if (event.action() instanceof Action.Erased) {
                gone.add(event.personId().orElseThrow());
            }
        }
        return kept;
    }

    /** Those that never came before, each once. */
    private List<Event> fresh(List<Event> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        Set<UUID> inserted = new HashSet<>(table.insert(events));
        return events.stream().filter(event -> inserted.remove(event.id())).toList();
    }

    /** All machines take the event, or none. */
    private void handle(Event event) throws SQLException {
        List<Output> outputs = new ArrayList<>();
        List<Step<?>> steps = new ArrayList<>();
        try {
            for (var states : machines) {
                Optional<? extends Step<?>> step = states.step(event, outputs::add);
                step.ifPresent(steps::add);
            }
        } catch (RuntimeException e) {
            bury(event.id(), event.personId(), EventCodec.encode(event), e);
            return;
        }
        steps.forEach(Step::take);
        sums.add(outputs);
        handled++;
        late += Lateness.isLate(event.at(), newestBefore) ? 1 : 0;
        newest = event.at().isAfter(newest) ? event.at() : newest;
        if (event.action() instanceof Action.Erased) {
            table.erase(event.personId().orElseThrow());
        }
    }

    private void bury(UUID id, OptionalLong personId, byte[] event, Exception cause) throws SQLException {
        LOG.error("The event {} could not be handled and went to the dead letters", id, cause);
        outbox.bury(id, personId, event, String.valueOf(cause.getMessage()));
        buried++;
    }
}
