package marquee.training.secondstage.neighbours;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import marquee.ranking.neighbours.Neighbours;

/** Whether movies whose titles are of one series are found beside each other. Thread-safe. */
public final class SeriesFound {

    private static final int RELATIVES = 30;
    private static final int NEAREST = 10;
    private static final int FEWEST = 20;

    private final TitleRelatives titles;
    private final int[] ofSeries;

    /** @param titles by movie row */
    public SeriesFound(List<String> titles) {
        this.titles = new TitleRelatives(titles);
        this.ofSeries = IntStream.range(0, titles.size())
                .parallel()
                .filter(row -> IntStream.of(this.titles.of(row, RELATIVES).rows())
                        .anyMatch(other -> this.titles.areSeries(row, other)))
                .toArray();
    }

    /** The share of the movies of a series that have another of it among their nearest ten; empty for less than twenty movies. */
    public OptionalDouble share(Neighbours neighbours) {
        return ofSeries.length < FEWEST
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) IntStream.of(ofSeries)
                                .filter(row -> isFound(row, neighbours))
                                .count()
                        / ofSeries.length);
    }

    private boolean isFound(int row, Neighbours neighbours) {
        return IntStream.range(0, Math.min(NEAREST, neighbours.count(row)))
                .map(place -> neighbours.row(row, place))
                .anyMatch(other -> titles.areSeries(row, other));
    }
}
