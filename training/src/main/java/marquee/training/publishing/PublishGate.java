package marquee.training.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.towers.release.Manifest;

/**
 * Decides whether towers are good enough to be published: every check is asked, also when one has refused.
 *
 * @param checks in the order in which reasons are told
 */
record PublishGate(List<GateCheck> checks) {

    /** Seeds alone make about so much. */
    private static final double TOLERANCE = 0.05;

    /** What every training asks. */
    static final PublishGate USUAL =
            new PublishGate(List.of(new BetterThanPopular(), new NotWorseThanNewest(TOLERANCE)));

    PublishGate {
        checks = List.copyOf(checks);
    }

    /** What every check has to say, by its name. */
    GateVerdict judge(Manifest candidate, Optional<Manifest> newest) {
        Map<String, Optional<String>> said = new LinkedHashMap<>();
        checks.forEach(check -> said.put(check.name(), check.objection(candidate, newest)));
        return new GateVerdict(said);
    }
}
