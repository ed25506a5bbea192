/** The people one can be: listing them, starting fresh, leaving for good. */
@NullMarked
package marquee.backend.users;

import org.jspecify.annotations.NullMarked;
