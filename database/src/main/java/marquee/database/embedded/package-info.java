/**
 * A PostgreSQL server of this process's own, in a folder: started, watched, stopped, and its files for its owner
 * alone.
 */
@NullMarked
package marquee.database.embedded;

import org.jspecify.annotations.NullMarked;
