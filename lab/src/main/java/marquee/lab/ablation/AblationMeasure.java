package marquee.lab.ablation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Split;
import marquee.lab.EvaluationData;
import marquee.lab.discoveries.Measure;
import marquee.lab.towers.ServedLists;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.ListPart;
import marquee.ranking.features.Feature.Group;
import marquee.ranking.features.RankingTables;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.training.publishing.served.ServedModel;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;
import marquee.training.secondstage.ranker.LabelledLists;
import marquee.training.secondstage.ranker.RankerSettings;
import marquee.training.secondstage.ranker.RankerTraining;
import marquee.training.secondstage.ranker.RankingTablesMaker;
import marquee.training.secondstage.ranker.TrainedRanker;

/**
 * What each part of the second stage is worth on Warm: the lists as served, and the same without the ranker, without each
 * source and rule, and with rankers that have not read each group of features. All on the same towers.
 */
public final class AblationMeasure implements Measure {

    @Override
    public Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress) {
        var folds = new Warm().split(data.interactions(), data.content(), seed);
        Split split = validation ? folds.validation() : folds.test();
        TowersRecommender.Learned towers = TowersRecommender.standard(progress).learned(split.training(), seed);
        try (var served = TowersRecommender.serve(towers, split.training())) {
            return new Ablation(split, served.model(), towers).figures();
        }
    }

    private static final class Ablation {

        private final Split split;
        private final ServedModel towers;
        private final RankerTraining training;
        private final LabelledLists lists;
        private final RankingTables tables;
        private final NeighbourTable neighbours;

        Ablation(Split split, ServedModel towers, TowersRecommender.Learned atRest) {
            TrainingData ratings = split.training();
            this.split = split;
            this.towers = towers;
            this.training = RankerTraining.ofTowers(atRest.setup(), atRest.weights(), RankerSettings.LIKED_NEXT);
            this.lists = training.lists(ratings);
            var movies = MovieTables.of(ratings, towers.movieVectors());
            this.tables = RankingTablesMaker.of(ratings.ratings(), movies);
            this.neighbours = NeighbourTables.of(ratings, movies);
        }

        Map<String, Figures> figures() {
            Map<String, Figures> figures = new LinkedHashMap<>();
            SecondStage whole = stage(training.train(lists));
            figures.put("as served", judge(whole));
            figures.put("no ranker", judge(stage(Optional.empty())));
            for (ListPart part : ListPart.values()) {
                figures.put("no " + words(part), judge(whole.without(part)));
            }
            for (Group group : Group.values()) {
                figures.put("ranker without " + words(group), judge(stage(training.train(lists.without(group)))));
            }
            return figures;
        }

        private SecondStage stage(Optional<TrainedRanker> ranker) {
            return new SecondStage(
                    tables.movies(),
                    Optional.of(neighbours),
                    ranker.map(trained -> new LearnedRanker(tables, trained.model())));
        }

        private Figures judge(SecondStage stage) {
            return Evaluator.judge(new ServedLists(towers, stage), split);
        }

        private static String words(Enum<?> part) {
            return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
