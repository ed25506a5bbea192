/** What parts are worth: the same lists without them. */
@NullMarked
package marquee.lab.ablation;

import org.jspecify.annotations.NullMarked;
