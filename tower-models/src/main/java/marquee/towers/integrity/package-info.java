/** Whether files are what was written, and by whom. */
@NullMarked
package marquee.towers.integrity;

import org.jspecify.annotations.NullMarked;
