package marquee.training.publishing;

import java.util.Optional;

/** Towers must beat the list that is the same for everybody. */
record BetterThanPopular() implements GateCheck {

    @Override
    public String name() {
        return "better-than-popular";
    }

    @Override
    public Optional<String> objection(Contender candidate, Optional<Contender> live) {
        double figure = ValidationFigure.ofTowers(candidate.manifest());
        double popular = ValidationFigure.ofMostPopular(candidate.manifest());
        return figure > popular
                ? Optional.empty()
                : Optional.of(ValidationFigure.sentence(figure, "most popular", popular));
    }
}
