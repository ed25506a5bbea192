/**
 * Runs the second stage of the live release for one request: where it computes, for how long, and what there is without it.
 * What it computes is in {@code marquee.ranking}.
 */
@NullMarked
package marquee.backend.recommendations.secondstage;

import org.jspecify.annotations.NullMarked;
