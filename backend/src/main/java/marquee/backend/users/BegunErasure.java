package marquee.backend.users;

import java.util.UUID;

/**
 * What somebody who is being erased is answered.
 *
 * @param erasureId names the erasure, and nobody
 */
record BegunErasure(UUID erasureId) {}
