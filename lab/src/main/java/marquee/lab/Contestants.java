package marquee.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import marquee.catalog.progress.Progress;
import marquee.evaluation.tuning.Family;
import marquee.lab.baselines.Baselines;
import marquee.lab.gems.GemsRecommender;
import marquee.lab.ranking.RankedTowersRecommender;
import marquee.lab.towers.FormulaRecommender;
import marquee.lab.towers.ListsRecommender;
import marquee.lab.towers.TowersRecommender;

/** Who can be measured: the towers and every baseline. */
public final class Contestants {

    private Contestants() {}

    /** Ours last. */
    static List<Family> all(Progress progress) {
        List<Family> all = new ArrayList<>(Baselines.all());
        all.add(Family.of(new GemsRecommender()));
        all.add(FormulaRecommender.family(progress));
        all.add(ListsRecommender.family(progress));
        all.add(TowersRecommender.family(progress));
        all.add(RankedTowersRecommender.family(progress));
        all.add(RankedTowersRecommender.withRules(progress));
        return all;
    }

    /**
     * The recommenders of the names, {@code all} meaning each.
     *
     * @throws IllegalArgumentException when there is none of a name
     */
    public static List<Family> named(List<String> names, Progress progress) {
        List<Family> all = all(progress);
        if (names.contains("all")) {
            return all;
        }
        names.forEach(name -> check(name, all));
        return all.stream().filter(family -> names.contains(family.name())).toList();
    }

    private static void check(String name, List<Family> all) {
        if (all.stream().noneMatch(family -> family.name().equals(name))) {
            throw new IllegalArgumentException("There is no model \"" + name + "\"; choose all, or some of "
                    + all.stream().map(Family::name).collect(Collectors.joining(", ")) + ".");
        }
    }
}
