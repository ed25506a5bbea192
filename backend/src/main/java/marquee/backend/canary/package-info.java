/** Looks at the release that is tried, and gives it more people, makes it live, or takes it back. */
@NullMarked
package marquee.backend.canary;

import org.jspecify.annotations.NullMarked;
