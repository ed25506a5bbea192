package marquee.registry;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which releases stay: the live one, the one that is gone back to, those that are tried, and the newest others. Pure.
 *
 * @param newest how many of the newest
 */
public record KeptReleases(int newest) {

    /** As many as one goes back over in practice. */
    public static final KeptReleases DEFAULT = new KeptReleases(3);

    private static final Set<ReleaseState> IN_USE =
            EnumSet.of(ReleaseState.LIVE, ReleaseState.SHADOW, ReleaseState.CANARY);

    /** Refuses fewer than none. */
    public KeptReleases {
        if (newest < 0) {
            throw new IllegalArgumentException("At least 0 releases can be kept, not " + newest + ".");
        }
    }

    /**
     * Those that nobody needs.
     *
     * @param all newest first
     * @param tried by experiments, by number
     */
    public List<RegisteredRelease> surplus(List<RegisteredRelease> all, Set<String> tried) {
        var there = all.stream().filter(release -> !release.isRemoved()).toList();
        Set<String> kept = new HashSet<>(tried);
        there.stream().limit(newest).map(RegisteredRelease::number).forEach(kept::add);
        there.stream()
                .filter(release -> IN_USE.contains(release.state()))
                .map(RegisteredRelease::number)
                .forEach(kept::add);
        there.stream()
                .filter(release -> release.state() == ReleaseState.LIVE)
                .map(RegisteredRelease::replaced)
                .flatMap(Optional::stream)
                .forEach(kept::add);
        return there.stream()
                .filter(release -> !kept.contains(release.number()))
                .toList();
    }
}
