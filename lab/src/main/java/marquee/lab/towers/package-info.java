/** Our own towers, judged like any other model. */
@NullMarked
package marquee.lab.towers;

import org.jspecify.annotations.NullMarked;
