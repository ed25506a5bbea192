/**
 * Where events wait until they are handled. A change appends its event in its own transaction:
 *
 * <pre>{@code
 * lock(userId)
 *         .then(store(userId, movieId))
 *         .then(outbox.append(Event.by(userId, clock.instant(), new Action.NotInterested(movieId, false))))
 *         .as(transaction::transactional)
 *         .as(change -> guard.change(change, REPEAT));
 * }</pre>
 *
 * Then there is neither a change without its event nor an event without its change. Events of one person are handled in the
 * order in which they were appended, as long as their changes begin by locking the person's row.
 */
@NullMarked
package marquee.backend.outbox;

import org.jspecify.annotations.NullMarked;
