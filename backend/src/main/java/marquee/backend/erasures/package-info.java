/** Forgets people: notes who asked for it, looks after every store until nothing is left there, and says how far that is. */
@NullMarked
package marquee.backend.erasures;

import org.jspecify.annotations.NullMarked;
