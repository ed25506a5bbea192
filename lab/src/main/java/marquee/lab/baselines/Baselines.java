package marquee.lab.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marquee.evaluation.Evaluator;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.lab.baselines.algebra.Adagrad;
import marquee.lab.baselines.content.ContentProfile;
import marquee.lab.baselines.content.ContentRidge;
import marquee.lab.baselines.content.ContentToFactors;
import marquee.lab.baselines.content.LatentSemantics;
import marquee.lab.baselines.factors.BiasedSvd;
import marquee.lab.baselines.factors.PairLoss;
import marquee.lab.baselines.factors.RankingFactors;
import marquee.lab.baselines.graph.LightGcn;
import marquee.lab.baselines.neighbours.Ease;
import marquee.lab.baselines.neighbours.ItemKnn;
import marquee.lab.baselines.neural.Ncf;
import marquee.lab.baselines.popularity.PopularInGenre;
import marquee.lab.baselines.popularity.PopularLately;
import marquee.lab.baselines.popularity.RandomOrder;
import marquee.training.algebra.Attention;
import marquee.training.algebra.Signal;
import marquee.training.fallback.Ials;
import marquee.training.fallback.MostPopular;
import marquee.training.graphmodel.LightGcnSettings;

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

    private static List<Family> simple() {
        return List.of(
                Family.of(new RandomOrder()),
                Family.of(new MostPopular()),
                Family.of(new PopularLately()),
                family("popular-in-genre", List.of(100.0, 1000.0, 10_000.0), PopularInGenre::new));
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
            candidates.add(new ItemKnn(name, 20, 0, tfIdf, attention));
            candidates.add(new ItemKnn(name, 100, 30, tfIdf, attention));
            candidates.add(new ItemKnn(name, 1000, 30, tfIdf, attention));
            candidates.add(new ItemKnn(name, 1000, 100, tfIdf, attention));
        }
        return candidates;
    }

    private static List<Family> factors() {
        return List.of(
                new Family("ials-64", training -> ials("ials-64", 64, signals(training))),
                new Family("ials-128", training -> ials("ials-128", 128, signals(training))),
                new Family("ials-256", training -> ials("ials-256", 256, signals(training))),
                new Family("ials-recency", training -> ials("ials-recency", 64, RECENT)),
                svd("svd-biases"),
                svd("svd-biases-stars").tunedFor(Evaluator.RMSE));
    }

    private static Family svd(String name) {
        return family(name, List.of(0.02, 0.1), (same, l2) -> new BiasedSvd(same, 32, (float) l2, 0.01f, 60));
    }

    private static List<Recommender> ials(String name, int dimension, List<Attention> attentions) {
        List<Recommender> candidates = new ArrayList<>();
        for (Attention attention : attentions) {
            for (float regularisation : new float[] {0.002f, 0.004f, 0.01f}) {
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
        for (float lambda : new float[] {100, 200, 500, 2_000, 10_000}) {
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
        int rounds = loss == PairLoss.BPR ? 300 : 60;
        return family(
                name,
                List.of(1e-3, 1e-2),
                (same, l2) -> new RankingFactors(same, loss, features, 64, rounds, new Adagrad(0.05f, (float) l2)));
    }

    private static List<Family> networks() {
        return List.of(
                family(
                        "lightgcn",
                        List.of(0.01, 0.02),
                        (name, rate) -> new LightGcn(name, new LightGcnSettings(64, 3, (float) rate, 1e-7f), 900)),
                family("ncf", List.of(1e-3, 3e-3), (name, rate) -> new Ncf(name, 16, 4, 40, (float) rate)));
    }

    private static List<Family> content() {
        Attention all = Attention.to(Signal.POSITIVES);
        return List.of(
                family(
                        "tfidf-svd",
                        List.of(32.0, 64.0, 128.0),
                        (name, n) -> new ContentProfile(name, new LatentSemantics((int) n), all)),
                Family.of(new ContentProfile("sentence-embedding", ContentProfile::sentences, all)),
                family(
                        "content-ridge",
                        List.of(10.0, 30.0, 100.0),
                        (name, ridge) -> new ContentRidge(name, (float) ridge, all)),
                family("content-to-factors", List.of(3.0, 10.0, 30.0), Baselines::contentToFactors));
    }

    private static Recommender contentToFactors(String name, double ridge) {
        Ials ials = new Ials("ials", 64, 0.002f, 2, 8, Attention.to(Signal.POSITIVES));
        return new ContentToFactors(name, ials, (float) ridge);
    }

    private interface Parameterised {
        Recommender with(String name, double parameter);
    }

    private static Family family(String name, List<Double> parameters, Parameterised recommender) {
        return new Family(
                name,
                training -> parameters.stream()
                        .map(parameter -> recommender.with(name, parameter))
                        .toList());
    }

    /** Where every rating is positive, all signals are the same. */
    private static List<Attention> signals(TrainingData training) {
        Interactions ratings = training.ratings();
        boolean onlyPositives =
                ratings.keep((user, position) -> !ratings.positive(position)).size() == 0;
        return onlyPositives
                ? List.of(Attention.to(Signal.POSITIVES))
                : Stream.of(Signal.values()).map(Attention::to).toList();
    }
}
