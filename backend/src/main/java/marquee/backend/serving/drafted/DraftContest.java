package marquee.backend.serving.drafted;

import marquee.backend.serving.LiveRelease;

/**
 * Two releases, or settings of one, from whose orders somebody's own lists are drafted.
 *
 * @param label as answers and events name the draft
 * @param control the one
 * @param treatment the other
 */
public record DraftContest(String label, LiveRelease control, LiveRelease treatment) {}
