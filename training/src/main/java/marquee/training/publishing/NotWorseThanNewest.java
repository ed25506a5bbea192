package marquee.training.publishing;

import java.util.Optional;
import marquee.towers.release.Manifest;

/**
 * Towers may be a little worse than the newest release on the same data, but not much.
 *
 * @param tolerance as a share of the newest release's figure
 */
record NotWorseThanNewest(double tolerance) implements GateCheck {

    @Override
    public String name() {
        return "not-worse-than-newest";
    }

    @Override
    public Optional<String> objection(Manifest candidate, Optional<Manifest> newest) {
        double figure = ValidationFigure.ofTowers(candidate);
        return newest.filter(
                        before -> before.data().hash().equals(candidate.data().hash()))
                .filter(before -> !(figure >= ValidationFigure.ofTowers(before) * (1 - tolerance)))
                .map(before -> ValidationFigure.sentence(
                        figure, "release " + before.publication().release(), ValidationFigure.ofTowers(before)));
    }
}
