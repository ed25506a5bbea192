package marquee.ranking.learned;

import java.util.Arrays;
import java.util.Optional;
import marquee.ranking.features.Sources;

/**
 * What a ranker said last of one person's candidates, to be said again as long as it is asked about the same ones: it goes by
 * nothing else that changes while history and vector stay. Belongs to one history with one vector. Thread-safe; some 6 KB.
 */
public final class RankedBefore {

    private volatile Optional<Said> last = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // read by position and never compared
    private record Said(int[] nearest, int[] others, AnsweredRows neighbours, Ranked ranked) {

        boolean holdsFor(Sources sources) {
            return Arrays.equals(nearest, sources.nearest())
                    && Arrays.equals(others, sources.others())
                    && neighbours.areAnsweredAlikeBy(sources.allowed());
        }
    }

    /** The same as before, where it still holds. */
    Optional<Ranked> of(Sources sources) {
        return last.filter(said -> said.holdsFor(sources)).map(Said::ranked);
    }

    /**
     * Keeps what was said.
     *
     * @param neighbours of the history that were asked about, and the answers
     */
    void keep(Sources sources, AnsweredRows neighbours, Ranked ranked) {
        if (neighbours.size() <= AnsweredRows.WORTH_KEEPING) {
            last = Optional.of(new Said(sources.nearest(), sources.others(), neighbours, ranked));
        }
    }
}
