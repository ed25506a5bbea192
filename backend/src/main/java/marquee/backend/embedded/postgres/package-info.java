/** A PostgreSQL server of one's own: private, started again when it dies. */
@NullMarked
package marquee.backend.embedded.postgres;

import org.jspecify.annotations.NullMarked;
