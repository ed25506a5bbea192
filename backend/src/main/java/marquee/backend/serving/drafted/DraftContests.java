package marquee.backend.serving.drafted;

import java.util.Optional;
import marquee.backend.background.NotReadyException;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.wanted.AnsweringRelease;
import marquee.backend.serving.wanted.AssignedContest;
import marquee.backend.serving.wanted.AssignedVariant;
import org.springframework.stereotype.Component;

/** Says from whose orders somebody's own lists are drafted. Thread-safe; nothing here blocks. */
@Component
public final class DraftContests {

    private final LiveReleases releases;

    DraftContests(LiveReleases releases) {
        this.releases = releases;
    }

    /**
     * Both sides, which differ from the person's usual release by their variants alone; absent where nothing is drafted, or
     * one of them is not open here.
     *
     * @throws NotReadyException before the registry was first looked at
     */
    public Optional<DraftContest> of(long person) {
        return releases.assigned(person)
                .contest()
                .flatMap(sides -> releases.of(person).flatMap(usual -> contest(sides, usual)));
    }

    private Optional<DraftContest> contest(AssignedContest sides, LiveRelease usual) {
        return side(sides.control(), usual)
                .flatMap(control -> side(sides.treatment(), usual)
                        .map(treatment -> new DraftContest(sides.label(), control, treatment)));
    }

    private Optional<LiveRelease> side(AssignedVariant side, LiveRelease usual) {
        var base = side.release() instanceof AnsweringRelease.Tried tried
                ? releases.tried(tried.number())
                : Optional.of(usual);
        return base.map(release -> release.as(usual.settings().and(side.settings())));
    }
}
