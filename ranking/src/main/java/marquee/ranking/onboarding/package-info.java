/** What to ask somebody new next. Who the people are that others are compared with, and where they come from, is not known here. */
@NullMarked
package marquee.ranking.onboarding;

import org.jspecify.annotations.NullMarked;
