package marquee.evaluation.groups;

import java.util.List;
import java.util.Map;
import marquee.evaluation.statistics.Bounds;

/**
 * What each group of people gets, with 95% intervals over people.
 *
 * @param rows everybody first, then part by part
 * @param gaps what stands between groups, by what it is
 * @param kinds of movies whose showing was counted
 * @param notes sentences on what the data cannot tell
 */
public record GroupReport(List<Row> rows, Map<String, Bounds> gaps, List<MovieKind> kinds, List<String> notes) {

    /**
     * A part of the people.
     *
     * @param group such as {@code taste: niche}
     * @param people how many
     * @param figures by metric
     */
    public record Row(String group, int people, Map<String, Bounds> figures) {}
}
