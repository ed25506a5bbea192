/** One list for several people at once. How movies were found, and who the people are, is not known here. */
@NullMarked
package marquee.ranking.together;

import org.jspecify.annotations.NullMarked;
