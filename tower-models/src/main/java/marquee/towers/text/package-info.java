/** Sentences to vectors, and the cache on disk that keeps it from being done twice. Movies are not known here. */
@NullMarked
package marquee.towers.text;

import org.jspecify.annotations.NullMarked;
