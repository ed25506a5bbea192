package marquee.ranking.interleaving;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A list drafted from two rankings.
 *
 * @param items best first, each once
 * @param teams whose choice each of them is, in the same order
 */
public record InterleavedList<T>(List<T> items, List<Team> teams) {

    /** Copies both. */
    public InterleavedList {
        items = List.copyOf(items);
        teams = List.copyOf(teams);
    }

    /**
     * What clicks say: 1 for the treatment, -1 for the control, 0 for neither. A person's mean of it is their one value, and
     * the treatment is better when the mean over people is above 0 for sure.
     */
    public int preference(Set<T> clicked) {
        return Integer.signum(IntStream.range(0, items.size())
                .filter(place -> clicked.contains(items.get(place)))
                .map(place -> teams.get(place) == Team.TREATMENT ? 1 : -1)
                .sum());
    }
}
