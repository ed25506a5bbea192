/** Copies a catalogue and a dataset's people into PostgreSQL; what is there already stays. */
@NullMarked
package marquee.loader.postgres;

import org.jspecify.annotations.NullMarked;
