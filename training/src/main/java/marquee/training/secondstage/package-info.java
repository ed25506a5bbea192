/** What a release's second stage is made of, and how it gets into the release. */
@NullMarked
package marquee.training.secondstage;

import org.jspecify.annotations.NullMarked;
