/** What comes of experiments: read from the events person by person, compared, and kept for whoever asks. */
@NullMarked
package marquee.backend.experiments.results;

import org.jspecify.annotations.NullMarked;
