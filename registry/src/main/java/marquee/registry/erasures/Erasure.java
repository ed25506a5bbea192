package marquee.registry.erasures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Somebody who asked to be forgotten.
 *
 * @param id names it
 * @param person whom; absent once nothing of theirs is left
 * @param askedAt when they asked
 * @param doneAt since when nothing is left
 * @param stores how far each is, in the order of {@link ErasedStore}
 */
public record Erasure(UUID id, OptionalLong person, Instant askedAt, Optional<Instant> doneAt, List<Progress> stores) {

    /** Copies the list. */
    public Erasure {
        stores = List.copyOf(stores);
    }

    /**
     * How far one store is.
     *
     * @param at since when
     * @param says what it waits for, or what went wrong
     */
    public record Progress(ErasedStore store, State state, Instant at, String says) {

        /** After an attempt that came to its end; empty where nothing is left to wait for. */
        public static Progress of(ErasedStore store, Instant at, Optional<String> waits) {
            return new Progress(store, waits.isPresent() ? State.PENDING : State.DONE, at, waits.orElse(""));
        }

        /** An attempt was in vain. */
        public static Progress failed(ErasedStore store, Instant at, String says) {
            return new Progress(store, State.FAILED, at, says);
        }

        boolean saysTheSameAs(Progress other) {
            return store == other.store && state == other.state && says.equals(other.says);
        }

        boolean isDone() {
            return state == State.DONE;
        }
    }

    /** How far a store is. */
    public enum State {
        /** It waits for something. */
        PENDING,
        /** Nothing of the person is left there. */
        DONE,
        /** The last attempt did not succeed; there will be others. */
        FAILED;

        /** The word that stands in the table and in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether something of the person may be left in a store. */
    public boolean isOpen(ErasedStore store) {
        return stores.stream().anyMatch(progress -> progress.store() == store && !progress.isDone());
    }
}
