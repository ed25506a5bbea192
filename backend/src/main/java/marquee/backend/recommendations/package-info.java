/** The recommendation lists of the API, a class for each question; how a list is made is said stage by stage, in packages. */
@NullMarked
package marquee.backend.recommendations;

import org.jspecify.annotations.NullMarked;
