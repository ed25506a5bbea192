package marquee.training.publishing;

import java.util.Optional;
import marquee.towers.release.Manifest;

/** Towers must beat the list that is the same for everybody. */
record BetterThanPopular() implements GateCheck {

    @Override
    public String name() {
        return "better-than-popular";
    }

    @Override
    public Optional<String> objection(Manifest candidate, Optional<Manifest> newest) {
        double figure = ValidationFigure.ofTowers(candidate);
        double popular = ValidationFigure.ofMostPopular(candidate);
        return figure > popular
                ? Optional.empty()
                : Optional.of(ValidationFigure.sentence(figure, "most popular", popular));
    }
}
