package marquee.backend.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import marquee.backend.drift.counts.SlotCounts;
import marquee.backend.drift.counts.TenMinutes;
import marquee.backend.drift.counts.WatchedValue;
import marquee.evaluation.drift.DriftMeasure;
import marquee.evaluation.drift.DriftWatch;
import marquee.evaluation.drift.Histogram;

/**
 * Judges what was counted, slot by slot. What is usual is taken of the {@value #USUAL_DAYS} days before: when enough was
 * counted on more than one of them for the first time, and whenever another release has become live, since that has learned
 * of those days.
 *
 * @param counts of the last {@value #USUAL_DAYS} days and of what was not judged yet
 * @param release that is live; empty where none is, or none is known yet: what is usual stays then
 */
record DriftJudge(SlotCounts counts, String release) {

    /** Of so many days it is taken. */
    static final int USUAL_DAYS = 7;

    private static final Duration LEAST_TIME = Duration.ofDays(1);

    /** What is usual of a value at a time, where it was not taken before for this release and enough was counted. */
    Optional<Usual> newlyUsual(WatchedValue value, Optional<Usual> known, Instant now) {
        if (known.filter(usual -> release.isEmpty() || usual.release().equals(release))
                .isPresent()) {
            return Optional.empty();
        }
        var days = counts.of(value).subMap(now.minus(Duration.ofDays(USUAL_DAYS)), false, now, true);
        if (days.isEmpty() || days.firstKey().isAfter(now.minus(LEAST_TIME))) {
            return Optional.empty();
        }
        var all = days.values().stream().reduce(Histogram.empty(value.size()), Histogram::plus);
        return Optional.of(new Usual(value, release, now, all))
                .filter(usual -> usual.counts().total() >= value.leastUsual());
    }

    /** What the watches of a value say after further slots, and what each of them told newly. */
    List<Said> judge(Usual usual, Map<WatchState.Key, WatchState> before, Instant judgedTo, Instant now) {
        return Arrays.stream(DriftWindow.values())
                .map(window -> new WatchState.Key(usual.value(), window))
                .flatMap(key -> judge(usual, key, Optional.ofNullable(before.get(key)), judgedTo, now).stream())
                .toList();
    }

    private Optional<Said> judge(
            Usual usual, WatchState.Key key, Optional<WatchState> before, Instant judgedTo, Instant now) {
        NavigableMap<Instant, Histogram> counted = counts.of(key.value());
        Duration length = key.window().length();
        Optional<Instant> raised = before.flatMap(WatchState::raisedAt);
        var watch = new DriftWatch(
                        usual.counts(),
                        new DriftWatch.Window(length, key.value().least()),
                        key.value().measure())
                .resume(counted.subMap(judgedTo.minus(length), false, judgedTo, true), raised.isPresent());
        List<Alarm> alarms = new ArrayList<>();
        for (Instant slot : TenMinutes.between(judgedTo, now).toList()) {
            var one = counted.getOrDefault(slot, Histogram.empty(key.value().size()));
            var told = watch.add(slot, one);
            told.ifPresent(distance -> alarms.add(new Alarm(key, slot, distance)));
            raised = !watch.raised() ? Optional.empty() : told.isPresent() ? Optional.of(slot) : raised;
        }
        Optional<Instant> since = raised;
        return watch.last()
                .map(last -> new Said(new WatchState(key, last.distance(), last.counted(), last.end(), since), alarms));
    }

    /** What a watch says now, and the alarms on the way there. */
    record Said(WatchState state, List<Alarm> alarms) {}

    /** That a watch told drift. */
    record Alarm(WatchState.Key key, Instant at, DriftMeasure.Distance distance) {}
}
