package marquee.backend.drift;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A watch as it is shown.
 *
 * @param value what is watched: stars, genres, activity, search_texts, search_results, scores, cold_share, coverage or gini
 * @param window how much of it is looked at together: hour or day
 * @param measure by which it is compared: ks or psi
 * @param distance from what is usual at the last look; null while too little was counted
 * @param threshold from which on it is drift
 * @param counted how many values that was said of
 * @param judgedAt the end of the window, in event time
 * @param raised whether it tells drift
 * @param raisedAt since when it does; null while it does not
 * @param usual what it is compared with; null while too little is known
 */
record DriftView(
        String value,
        String window,
        String measure,
        @Nullable Double distance,
        @Nullable Double threshold,
        long counted,
        @Nullable Instant judgedAt,
        boolean raised,
        @Nullable Instant raisedAt,
        @Nullable UsualView usual) {

    /**
     * What is usual.
     *
     * @param release that was live when it was taken, of the seven days before
     * @param until the end of those days
     * @param counted how many values
     */
    record UsualView(String release, Instant until, long counted) {}

    static DriftView of(WatchState.Key key, Optional<WatchState> state, Optional<Usual> usual) {
        return new DriftView(
                key.value().word(),
                key.window().word(),
                key.value().measureName(),
                state.map(said -> said.distance().value()).orElse(null),
                state.map(said -> said.distance().threshold()).orElse(null),
                state.map(WatchState::counted).orElse(0L),
                state.map(WatchState::judgedAt).orElse(null),
                state.flatMap(WatchState::raisedAt).isPresent(),
                state.flatMap(WatchState::raisedAt).orElse(null),
                usual.map(taken -> new UsualView(
                                taken.release(), taken.until(), taken.counts().total()))
                        .orElse(null));
    }
}
