/** What to ask somebody new next, given their answers so far. Where the list begins without answers is {@code SeedMovies}'s. */
@NullMarked
package marquee.backend.recommendations.onboarding;

import org.jspecify.annotations.NullMarked;
