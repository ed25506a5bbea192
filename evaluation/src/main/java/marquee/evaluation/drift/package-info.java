/** Whether what comes in or goes out looks as it did: histograms of hours, compared with a reference. */
@NullMarked
package marquee.evaluation.drift;

import org.jspecify.annotations.NullMarked;
