package marquee.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import marquee.catalog.progress.Progress;
import marquee.evaluation.tuning.Family;
import marquee.lab.baselines.Baselines;
import marquee.lab.gems.GemsRecommender;
import marquee.lab.ranking.CrossEncodedRecommender;
import marquee.lab.ranking.RankedTowersRecommender;
import marquee.lab.ranking.Stage;
import marquee.lab.ranking.StagedRecommender;
import marquee.lab.towers.FormulaRecommender;
import marquee.lab.towers.ListsRecommender;
import marquee.lab.towers.TowersRecommender;

/** Who can be measured: the towers and every baseline, each alone or with stages behind it. */
public final class Contestants {

    /** What sources of candidates are called in two-stage systems. */
    private static final Map<String, String> SOURCES = Map.of(
            "collaborative",
            "ials-64",
            "als",
            "ials-64",
            "ials",
            "ials-64",
            "graph",
            "lightgcn",
            "genres",
            "popular-in-genre");

    private Contestants() {}

    /** Ours last. */
    static List<Family> all(Optional<Path> crossEncoder, Progress progress) {
        List<Family> all = new ArrayList<>(Baselines.all());
        all.add(Family.of(new GemsRecommender()));
        all.add(FormulaRecommender.family(progress));
        all.add(ListsRecommender.family(progress));
        all.add(TowersRecommender.family(progress));
        all.add(RankedTowersRecommender.family(progress));
        all.add(RankedTowersRecommender.withRules(progress));
        all.add(CrossEncodedRecommender.family(crossEncoder, progress));
        all.add(CrossEncodedRecommender.withRules(crossEncoder, progress));
        return all;
    }

    /**
     * The recommenders of the names, {@code all} meaning each. A name may be that of any of them with stages behind it,
     * such as {@code ease+lightgbm+rules}; {@code collaborative}, {@code graph} and {@code genres} are sources by what
     * they do.
     *
     * @param crossEncoder an ONNX model for those that one orders; without, they learn a small one
     * @return those that have a place of their own in that order, the others behind them as they were named
     * @throws IllegalArgumentException when there is none of a name
     */
    public static List<Family> named(List<String> names, Optional<Path> crossEncoder, Progress progress) {
        List<Family> all = all(crossEncoder, progress);
        if (names.contains("all")) {
            return all;
        }
        List<Family> chosen = new ArrayList<>(
                all.stream().filter(family -> names.contains(family.name())).toList());
        names.stream()
                .distinct()
                .filter(name -> all.stream().noneMatch(family -> family.name().equals(name)))
                .map(name -> other(name, all, progress))
                .forEach(chosen::add);
        return chosen;
    }

    /** The same where no cross-encoder is named. */
    public static List<Family> named(List<String> names, Progress progress) {
        return named(names, Optional.empty(), progress);
    }

    /** What has no place of its own in the order: another name for something, or something with stages behind it. */
    private static Family other(String name, List<Family> all, Progress progress) {
        List<String> parts = List.of(name.split("\\+", -1));
        Family source = source(parts.getFirst(), all).orElseThrow(() -> unknown(name, all));
        return parts.size() == 1
                ? source.named(name)
                : Stage.of(parts.subList(1, parts.size()))
                        .map(stages -> StagedRecommender.family(name, source, stages, progress))
                        .orElseThrow(() -> unknown(name, all));
    }

    private static Optional<Family> source(String name, List<Family> all) {
        String own = SOURCES.getOrDefault(name, name);
        return all.stream().filter(family -> family.name().equals(own)).findFirst();
    }

    private static IllegalArgumentException unknown(String name, List<Family> all) {
        return new IllegalArgumentException("There is no model \"" + name + "\"; choose all, or some of "
                + all.stream().map(Family::name).collect(Collectors.joining(", "))
                + ", or one of them with stages behind it (" + Stage.names()
                + "), such as graph+lightgbm or ease+lightgbm+rules.");
    }
}
