package marquee.backend.serving.wanted;

import marquee.ranking.settings.ListSettings;

/**
 * A variant that somebody has.
 *
 * @param label as answers and events name it
 * @param release that has to make their answers
 * @param settings of their lists
 */
public record AssignedVariant(String label, AnsweringRelease release, ListSettings settings) {}
