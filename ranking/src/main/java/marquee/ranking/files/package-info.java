/** How arrays are kept in files. */
@NullMarked
package marquee.ranking.files;

import org.jspecify.annotations.NullMarked;
