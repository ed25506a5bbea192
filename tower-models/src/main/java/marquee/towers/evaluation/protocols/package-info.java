/** The protocols: each says which ratings are for training, for validation and for the test. No model lives here. */
@NullMarked
package marquee.towers.evaluation.protocols;

import org.jspecify.annotations.NullMarked;
