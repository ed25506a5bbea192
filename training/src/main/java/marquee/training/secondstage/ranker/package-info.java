/** Learns the order of candidates, from what people liked after a time that the candidates' towers have not seen. */
@NullMarked
package marquee.training.secondstage.ranker;

import org.jspecify.annotations.NullMarked;
