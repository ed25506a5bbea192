/** How many requests are worked on at once, and what happens to those above. */
@NullMarked
package marquee.backend.http.overload;

import org.jspecify.annotations.NullMarked;
