/** What a run of the benchmarks found, as pages for people. Not how it is measured. */
@NullMarked
package marquee.bench.report;

import org.jspecify.annotations.NullMarked;
