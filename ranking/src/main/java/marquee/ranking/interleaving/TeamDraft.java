package marquee.ranking.interleaving;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/**
 * Team-draft interleaving (Radlinski, Kurup and Joachims, How Does Clickthrough Data Reflect Retrieval Quality?, CIKM
 * 2008): in every round a coin says which ranker chooses first, and each chooses its best item that nobody has chosen.
 */
public final class TeamDraft {

    private TeamDraft() {}

    /**
     * Drafts a list.
     *
     * @param control ranking by the one, best first, each item once
     * @param treatment ranking by the other
     * @param limit how long the list is, shorter only where both rankings are exhausted
     * @param random the coin
     */
    public static <T> InterleavedList<T> draft(List<T> control, List<T> treatment, int limit, RandomGenerator random) {
        var chosen = new LinkedHashMap<T, Team>();
        Iterator<T> controls = control.iterator();
        Iterator<T> treatments = treatment.iterator();
        while (chosen.size() < limit && (controls.hasNext() || treatments.hasNext())) {
            boolean controlFirst = random.nextBoolean();
            choose(controlFirst ? controls : treatments, controlFirst ? Team.CONTROL : Team.TREATMENT, chosen);
            if (chosen.size() < limit) {
                choose(controlFirst ? treatments : controls, controlFirst ? Team.TREATMENT : Team.CONTROL, chosen);
            }
        }
        return new InterleavedList<>(new ArrayList<>(chosen.keySet()), new ArrayList<>(chosen.values()));
    }

    private static <T> void choose(Iterator<T> ranking, Team team, SequencedMap<T, Team> chosen) {
        boolean added = false;
        while (!added && ranking.hasNext()) {
            added = chosen.putIfAbsent(ranking.next(), team) == null;
        }
    }
}
