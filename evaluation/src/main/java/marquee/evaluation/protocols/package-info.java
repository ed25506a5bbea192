/** What is asked: how a dataset is split into what is known and what is to be found. */
@NullMarked
package marquee.evaluation.protocols;

import org.jspecify.annotations.NullMarked;
