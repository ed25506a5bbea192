/** What people did with what they were shown, as clients tell it: most of it is no change of anything else. */
@NullMarked
package marquee.backend.interactions;

import org.jspecify.annotations.NullMarked;
