package marquee.backend.erasures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.registry.erasures.Erasure;

/**
 * How far the erasure of somebody is; it does not say of whom.
 *
 * @param erasureId names it
 * @param state {@code pending}, or {@code done} once nothing is left anywhere
 * @param askedAt when it was asked for
 * @param doneAt since when nothing is left; absent before
 * @param stores how far each place is where something of a person may lie
 */
record ErasureView(
        UUID erasureId, String state, Instant askedAt, Optional<Instant> doneAt, List<StoreProgress> stores) {

    /**
     * How far one place is.
     *
     * @param store the place
     * @param state {@code pending}, {@code done}, or {@code failed} when the last attempt was in vain; there will be others
     * @param at since when
     * @param says what it waits for, or what went wrong
     */
    record StoreProgress(String store, String state, Instant at, String says) {}

    static ErasureView of(Erasure erasure) {
        var state = erasure.doneAt().isPresent() ? Erasure.State.DONE : Erasure.State.PENDING;
        return new ErasureView(
                erasure.id(),
                state.word(),
                erasure.askedAt(),
                erasure.doneAt(),
                erasure.stores().stream()
                        .map(one -> new StoreProgress(
                                one.store().word(), one.state().word(), one.at(), one.says()))
                        .toList());
    }
}
