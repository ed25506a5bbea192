package marquee.backend.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marquee.ranking.interleaving.InterleavedList;
import marquee.ranking.interleaving.Team;

/**
 * A list that was drafted from the orders of two variants.
 *
 * @param label of the experiment, as answers and events name it
 * @param list movies by id, and who chose each
 */
public record DraftedList(String label, InterleavedList<Long> list) {

    private static final String BETWEEN = ",";
    private static final String TREATMENT = "+";

    /** As it is kept. */
    String written() {
        return IntStream.range(0, list.items().size())
                .mapToObj(place -> (list.teams().get(place) == Team.TREATMENT ? TREATMENT : "")
                        + list.items().get(place))
                .collect(Collectors.joining(BETWEEN));
    }

    /** Reads what was kept. */
    static InterleavedList<Long> read(String written) {
        List<Long> movies = new ArrayList<>();
        List<Team> teams = new ArrayList<>();
        for (String one : written.split(BETWEEN, -1)) {
            boolean isTreatments = one.startsWith(TREATMENT);
            movies.add(Long.valueOf(isTreatments ? one.substring(1) : one));
            teams.add(isTreatments ? Team.TREATMENT : Team.CONTROL);
        }
        return new InterleavedList<>(movies, teams);
    }
}
