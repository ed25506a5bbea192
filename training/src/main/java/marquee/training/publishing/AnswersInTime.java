package marquee.training.publishing;

import java.util.Locale;
import java.util.Optional;
import marquee.training.publishing.served.ServedFigures;

/**
 * Towers must answer at all while people wait. A thousand times what an answer takes on a quiet machine, so that no busy one
 * fails it.
 */
record AnswersInTime() implements GateCheck {

    private static final double MOST_MILLIS = 2_000;

    @Override
    public String name() {
        return "answers-in-time";
    }

    @Override
    public Optional<String> objection(Contender candidate, Optional<Contender> live) {
        return Optional.ofNullable(candidate.manifest().parameters().get(ServedFigures.MILLIS))
                .map(Double::parseDouble)
                .filter(millis -> !(millis <= MOST_MILLIS))
                .map(millis ->
                        String.format(Locale.ROOT, "half of the towers' answers take more than %.0f ms", millis));
    }
}
