/** What lists are made of, whether or not they are right: how varied, how well known, how much like the person's history. */
@NullMarked
package marquee.evaluation.metrics.content;

import org.jspecify.annotations.NullMarked;
