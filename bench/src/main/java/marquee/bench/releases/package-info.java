/** What changing releases costs whoever is served meanwhile. */
@NullMarked
package marquee.bench.releases;

import org.jspecify.annotations.NullMarked;
