/** What a release must hold before anybody sees it, judged by what it would serve. */
@NullMarked
package marquee.training.publishing;

import org.jspecify.annotations.NullMarked;
