/** Runs models through protocols, and says how good they were, how long they took and for whom. */
@NullMarked
package marquee.lab.contest;

import org.jspecify.annotations.NullMarked;
