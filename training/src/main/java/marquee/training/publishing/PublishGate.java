package marquee.training.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.training.publishing.served.ServedFigures;

/**
 * Decides whether towers are good enough to be published: every check is asked, also when one has refused.
 *
 * @param checks in the order in which reasons are told
 */
record PublishGate(List<GateCheck> checks) {

    /** So that a few hundred people are enough to pass with towers that are as good; chosen, not measured. */
    private static final double TOLERANCE = 0.10;

    /** What every training asks. */
    static final PublishGate USUAL = new PublishGate(List.of(
            new BetterThanPopular(),
            new NotWorseThanLive(TOLERANCE),
            ThirdsNotApart.NICHE,
            ThirdsNotApart.FEW_RATINGS,
            new AtLeastPlain(
                    "genres-of-newcomers",
                    ServedFigures.GENRES,
                    "the share of a genre among twenty movies for newcomers who like it"),
            new AtLeastPlain(
                    "decades-of-newcomers",
                    ServedFigures.DECADES,
                    "the share of a decade among twenty movies for newcomers who like it"),
            new AtLeastPlain(
                    "series-among-related",
                    ServedFigures.SERIES,
                    "the share of movies of a series with another of it among their nearest ten"),
            new AnswersInTime()));

    PublishGate {
        checks = List.copyOf(checks);
    }

    /** What every check has to say, by its name. */
    GateVerdict judge(Contender candidate, Optional<Contender> live) {
        Map<String, Optional<String>> said = new LinkedHashMap<>();
        checks.forEach(check -> said.put(check.name(), check.objection(candidate, live)));
        return new GateVerdict(said);
    }
}
