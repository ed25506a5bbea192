package marquee.events.machines;

import com.google.protobuf.Parser;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.wire.StateWire.PersonCounts;

/** How often each person did what, when first and when last. The state itself is what is asked for. */
final class PersonCounters implements Machine<PersonCounts> {

    @Override
    public String name() {
        return "counters";
    }

    @Override
    public Optional<String> key(Event event) {
        return EventKey.person(event);
    }

    @Override
    public Parser<PersonCounts> parser() {
        return PersonCounts.parser();
    }

    @Override
    public PersonCounts start() {
        return PersonCounts.getDefaultInstance();
    }

    @Override
    public boolean isTold() {
        return true;
    }

    @Override
    public PersonCounts apply(PersonCounts state, Event event, Consumer<Output> out) {
        if (event.action() instanceof Action.Erased) {
            return start();
        }
        long at = Times.micros(event.at());
        String type = event.type().tag();
        boolean isFirst = state.getOfTypeCount() == 0;
        return state.toBuilder()
                .putOfType(type, state.getOfTypeOrDefault(type, 0) + 1)
                .setFirst(isFirst ? at : Math.min(at, state.getFirst()))
                .setLast(isFirst ? at : Math.max(at, state.getLast()))
                .build();
    }
}
