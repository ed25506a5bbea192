/** The readers for every layout MovieLens has been published in. Downloading lives elsewhere. */
@NullMarked
package marquee.catalog.movielens;

import org.jspecify.annotations.NullMarked;
