package marquee.backend.recommendations.sections;

import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.sections.lists.Section;
import marquee.backend.recommendations.sections.lists.SectionCode;

/**
 * Several lists for one person.
 *
 * @param sections in the order of a page; those that have nothing for this person are left out
 * @param missing sections that came too late or failed
 * @param recommendationId names this answer
 * @param release whose towers and vectors found the movies; absent while none is live
 * @param variant by which it was made: {@code experiment_variant}, {@code canary-N} for people who have release N on trial,
 *     {@code control-N} for the others meanwhile, several with two underscores between them, {@code default} for none
 * @param degraded whether a section is missing or had to do without a part
 */
record SectionPage(
        List<Section> sections,
        List<SectionCode> missing,
        String recommendationId,
        Optional<String> release,
        String variant,
        boolean degraded) {}
