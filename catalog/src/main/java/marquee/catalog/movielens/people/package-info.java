/** What the rows of MovieLens's files of people mean. */
@NullMarked
package marquee.catalog.movielens.people;

import org.jspecify.annotations.NullMarked;
