/** The linear model in closed form that training starts from. */
@NullMarked
package marquee.training.linear;

import org.jspecify.annotations.NullMarked;
