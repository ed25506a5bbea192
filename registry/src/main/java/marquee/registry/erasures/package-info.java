/** Who is being forgotten, and in which stores that is done, as state in PostgreSQL. What is done to a store is its own affair. */
@NullMarked
package marquee.registry.erasures;

import org.jspecify.annotations.NullMarked;
