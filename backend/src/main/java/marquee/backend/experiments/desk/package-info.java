/** Experiments for operators, over HTTP: what runs, who started it, and what comes of it. */
@NullMarked
package marquee.backend.experiments.desk;

import org.jspecify.annotations.NullMarked;
