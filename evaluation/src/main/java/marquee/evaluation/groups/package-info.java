/** For whom lists are good: people divided into groups, and what each group gets. */
@NullMarked
package marquee.evaluation.groups;

import org.jspecify.annotations.NullMarked;
