package marquee.events.machines;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.events.Event;

/**
 * A state for each key, and what events make of it. Pure: the same state and event give the same, on any thread.
 *
 * @param <S> the state: a message, so that it can be kept and passed on as bytes
 */
public interface Machine<S extends MessageLite> {

    /** All there are. */
    static List<Machine<?>> all() {
        return List.of(
                new TrendingOpinions(),
                new Attribution(),
                new PersonSessions(),
                new PersonCounters(),
                new PassedOver());
    }

    /** What tells its states from those of others. */
    String name();

    /** Whose state an event changes: that of its {@link EventKey}; empty when it is none of its business. */
    Optional<String> key(Event event);

    /** Reads states. */
    Parser<S> parser();

    /** Where every key begins; a state that is equal to it need not be kept. */
    S start();

    /** Whether the state itself is what is asked for; on a broker it stands in the topic of this name. */
    default boolean isTold() {
        return false;
    }

    /** How long after its last change a state is of no more use; empty for one that never is. */
    default Optional<Duration> forgottenAfter() {
        return Optional.empty();
    }

    /**
     * The next state.
     *
     * @param out takes what is to be added to the sums
     */
    S apply(S state, Event event, Consumer<Output> out);
}
