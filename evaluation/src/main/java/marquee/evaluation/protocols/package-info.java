/** What is asked of a model: which ratings it knows, and whom it is then asked about. */
@NullMarked
package marquee.evaluation.protocols;

import org.jspecify.annotations.NullMarked;
