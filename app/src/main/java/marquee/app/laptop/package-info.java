/**
 * Everything on one machine: a folder with a lock, the parts that are not named started inside this process, one after
 * the other.
 */
@NullMarked
package marquee.app.laptop;

import org.jspecify.annotations.NullMarked;
