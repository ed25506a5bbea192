/** Benchmarks of the towers of a release. */
@NullMarked
package marquee.bench.towers;

import org.jspecify.annotations.NullMarked;
