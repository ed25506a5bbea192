/** Hidden Gems, judged as they are served. */
@NullMarked
package marquee.lab.gems;

import org.jspecify.annotations.NullMarked;
