/** The words of the domain: movies, ratings, people. Nothing here knows a file format, a model or a server. */
@NullMarked
package marquee.catalog;

import org.jspecify.annotations.NullMarked;
