/** For whom recommenders work: what each group of people gets. */
@NullMarked
package marquee.lab.fairness;

import org.jspecify.annotations.NullMarked;
