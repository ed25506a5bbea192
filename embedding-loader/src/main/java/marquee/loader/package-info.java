/** Fills an index from a catalogue and a release, and a user database from a dataset. */
@NullMarked
package marquee.loader;

import org.jspecify.annotations.NullMarked;
