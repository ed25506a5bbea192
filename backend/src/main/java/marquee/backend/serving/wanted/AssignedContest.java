package marquee.backend.serving.wanted;

/**
 * Two variants from whose orders somebody's own lists are drafted.
 *
 * @param label as answers and events name the draft
 * @param control the first
 * @param treatment the other
 */
public record AssignedContest(String label, AssignedVariant control, AssignedVariant treatment) {}
