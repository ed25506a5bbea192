/** Where models are measured against each other. Nothing that serves or learns depends on it. */
@NullMarked
package marquee.lab;

import org.jspecify.annotations.NullMarked;
