package marquee.towers.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Family;
import marquee.towers.evaluation.Recommender;
import marquee.towers.evaluation.Training;

/** Every baseline, by name, with the parameters it may choose from on validation. */
public final class Baselines {

    private static final List<Attention> RECENT = List.of(
            new Attention(Signal.POSITIVES, 3, 0.1),
            new Attention(Signal.POSITIVES, 3, 0.05),
            new Attention(Signal.POSITIVES, 5, 0.05),
            new Attention(Signal.POSITIVES, 10, 0));

    private Baselines() {}

    /** In the order in which tables show them. */
    public static List<Family> all() {
        return Stream.of(simple(), neighbours(), factors(), linear(), ranking(), networks(), content())
                .flatMap(List::stream)
                .toList();
    }

    /** The baseline of a name. */
    public static Optional<Family> named(String name) {
        return all().stream().filter(family -> family.name().equals(name)).findFirst();
    }

    private static List<Family> simple() {
        return List.of(
                Family.of(new RandomOrder()),
                Family.of(new MostPopular()),
                family("popular-in-genre", 100, 1000, 10_000, PopularInGenre::new));
    }

    private static List<Family> neighbours() {
        return List.of(
                new Family("item-knn", training -> itemKnn("item-knn", false, signals(training))),
                new Family("item-knn-tfidf", training -> itemKnn("item-knn-tfidf", true, signals(training))),
                new Family("item-knn-recency", training -> itemKnn("item-knn-recency", false, RECENT)));
    }

    private static List<Recommender> itemKnn(String name, boolean tfIdf, List<Attention> attentions) {
        List<Recommender> candidates = new ArrayList<>();
        for (Attention attention : attentions) {
            for (int k : new int[] {20, 100}) {
                for (float shrinkage : new float[] {0, 30}) {
                    candidates.add(new ItemKnn(name, k, shrinkage, tfIdf, attention));
                }
            }
        }
        return candidates;
    }

    private static List<Family> factors() {
        return List.of(
                new Family("ials-64", training -> ials("ials-64", 64, signals(training))),
                new Family("ials-128", training -> ials("ials-128", 128, signals(training))),
                new Family("ials-256", training -> ials("ials-256", 256, signals(training))),
                new Family("ials-recency", training -> ials("ials-recency", 64, RECENT)),
                family("svd-biases", 0.02, 0.05, 0.1, (name, l2) -> new BiasedSvd(name, 32, (float) l2, 0.01f, 60)));
    }

    private static List<Recommender> ials(String name, int dimension, List<Attention> attentions) {
        List<Recommender> candidates = new ArrayList<>();
        for (Attention attention : attentions) {
            for (float regularisation : new float[] {0.001f, 0.002f, 0.004f}) {
                candidates.add(new Ials(name, dimension, regularisation, 2, 8, attention));
            }
        }
        return candidates;
    }

    private static List<Family> linear() {
        return List.of(
                new Family("ease", training -> ease("ease", signals(training))),
                new Family("ease-recency", training -> ease("ease-recency", RECENT)));
    }

    private static List<Recommender> ease(String name, List<Attention> attentions) {
        List<Recommender> candidates = new ArrayList<>();
        for (float lambda : new float[] {50, 100, 200, 500}) {
            attentions.forEach(attention -> candidates.add(new Ease(name, lambda, attention)));
        }
        return candidates;
    }

    private static List<Family> ranking() {
        return List.of(
                ranking("bpr", PairLoss.BPR, false),
                ranking("bpr-features", PairLoss.BPR, true),
                ranking("warp", PairLoss.WARP, false),
                ranking("warp-features", PairLoss.WARP, true));
    }

    private static Family ranking(String name, PairLoss loss, boolean features) {
        return family(
                name,
                1e-5,
                1e-3,
                1e-2,
                (same, l2) -> new RankingFactors(same, loss, features, 64, 300, 0.05f, (float) l2));
    }

    private static List<Family> networks() {
        return List.of(
                family("lightgcn", 1e-8, 1e-7, 1e-6, (name, l2) -> new LightGcn(name, 64, 3, 1500, 0.05f, (float) l2)),
                family("ncf", 1e-3, 3e-3, 1e-2, (name, rate) -> new Ncf(name, 16, 4, 60, (float) rate)));
    }

    private static List<Family> content() {
        Attention all = Attention.to(Signal.POSITIVES);
        return List.of(
                family(
                        "tfidf-svd",
                        32,
                        64,
                        128,
                        (name, n) -> new ContentProfile(name, new LatentSemantics((int) n), all)),
                Family.of(new ContentProfile("sentence-embedding", ContentProfile::sentences, all)),
                family("content-ridge", 10, 30, 100, (name, ridge) -> new ContentRidge(name, (float) ridge, all)),
                family("content-to-factors", 3, 10, 30, Baselines::contentToFactors));
    }

    private static Recommender contentToFactors(String name, double ridge) {
        Ials ials = new Ials("ials", 64, 0.002f, 2, 8, Attention.to(Signal.POSITIVES));
        return new ContentToFactors(name, ials, (float) ridge);
    }

    private interface Parameterised {
        Recommender with(String name, double parameter);
    }

    private static Family family(String name, double low, double middle, double high, Parameterised recommender) {
        return new Family(
                name,
                training -> Stream.of(low, middle, high)
                        .map(parameter -> recommender.with(name, parameter))
                        .toList());
    }

    /** Where every rating is positive, all signals are the same. */
    private static List<Attention> signals(Training training) {
        Interactions ratings = training.ratings();
        boolean onlyPositives =
                ratings.keep((user, position) -> !ratings.positive(position)).size() == 0;
        return onlyPositives
                ? List.of(Attention.to(Signal.POSITIVES))
                : Stream.of(Signal.values()).map(Attention::to).toList();
    }
}
