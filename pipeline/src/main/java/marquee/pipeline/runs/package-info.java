/** Runs of the pipeline as PostgreSQL keeps them; no work is done here. */
@NullMarked
package marquee.pipeline.runs;

import org.jspecify.annotations.NullMarked;
