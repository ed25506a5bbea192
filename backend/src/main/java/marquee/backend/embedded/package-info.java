/** What the laptop mode starts: a database of its own, a release, an index, the server, in order, and stops them again. */
@NullMarked
package marquee.backend.embedded;

import org.jspecify.annotations.NullMarked;
