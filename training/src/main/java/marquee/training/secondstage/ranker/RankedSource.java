package marquee.training.secondstage.ranker;

import java.util.List;
import java.util.function.Function;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.features.Sources;
import marquee.ranking.movies.MovieTable;
import marquee.training.loop.TrainingSetup;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.settings.Weights;
import marquee.training.towers.TowerTrainer;

/** What retrieves the candidates that a ranker puts in order; fitted to what was before a cut, as often as there are cuts. */
public interface RankedSource {

    /** Fits it; seconds to minutes. */
    Fitted fit(TrainingData before);

    /**
     * What competes for a person's list.
     *
     * @param scores by row; movies that must not be named have {@link Float#NEGATIVE_INFINITY}
     */
    Sources candidates(float[] scores, Person person);

    /** A source that has learned. Not thread-safe. */
    interface Fitted extends AutoCloseable {

        /** What is known of each movie, by the rows of the training. */
        MovieTable movies();

        /** As of {@link Model#score}. */
        float[][] scores(List<Person> people);

        @Override
        default void close() {}
    }

    /**
     * The towers before any step of gradient descent, and what was rated beside the newest ratings: what a release has.
     *
     * @param serving the release's own, whose reading of short histories these share
     */
    static RankedSource towers(TrainingSetup setup, Weights serving) {
        return new RankedSource() {
            @Override
            public Fitted fit(TrainingData before) {
                return new TowerCandidates(setup.settings(), TowerTrainer.likeServed(setup, before, serving), before);
            }

            @Override
            public Sources candidates(float[] scores, Person person) {
                return PeopleToRank.sources(scores, person);
            }
        };
    }

    /** A model's best movies and no others. */
    static RankedSource alone(Function<TrainingData, Model> model) {
        return new RankedSource() {
            @Override
            public Fitted fit(TrainingData before) {
                return new ModelCandidates(
                        model.apply(before), MovieTables.of(before, MovieTables.noVectors(before.movies())));
            }

            @Override
            public Sources candidates(float[] scores, Person person) {
                return PeopleToRank.only(scores, person);
            }
        };
    }

    /** Any model, and what is known of the movies without it. */
    record ModelCandidates(Model model, MovieTable movies) implements Fitted {

        @Override
        public float[][] scores(List<Person> people) {
            return model.score(people);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
