/** LambdaMART over lists whose features are there: grown, scored, and stopped where lists held out say so. */
@NullMarked
package marquee.training.secondstage.ranker.trees;

import org.jspecify.annotations.NullMarked;
