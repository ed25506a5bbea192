/**
 * Marquee's command line: the commands there are, their options from the environment, and what is said when one fails.
 */
@NullMarked
package marquee.app;

import org.jspecify.annotations.NullMarked;
