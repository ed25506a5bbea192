package marquee.backend.recommendations.sections.lists;

import java.util.Optional;
import marquee.backend.ratings.History;

/**
 * What a section is wanted for.
 *
 * @param userId whose page it stands on; absent for nobody in particular
 * @param history what they have told
 * @param movies how many in each list, if there are so many
 */
public record SectionQuery(Optional<Long> userId, History history, int movies) {}
