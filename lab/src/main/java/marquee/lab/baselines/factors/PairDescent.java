package marquee.lab.baselines.factors;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Random;
import marquee.evaluation.model.IterativeRecommender.Learner;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.baselines.algebra.AdagradTable;
import marquee.training.algebra.DotProducts;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;
import marquee.training.vectors.VectorMath;

/** The training of {@link RankingFactors}. The last number of a movie's vector is its bias; a person's stays at 1. */
final class PairDescent implements Learner {

    private final RankingFactors settings;
    private final SparseMatrix positives;
    private final int[] owners;
    private final IntOpenHashSet[] likes;
    private final MovieFeatures features;
    private final Random random;
    private final AdagradTable people;
    private final AdagradTable featureVectors;

    PairDescent(RankingFactors settings, SparseMatrix positives, MovieFeatures features, Random random) {
        this.settings = settings;
        this.positives = positives;
        this.owners = positives.rowOfEach();
        this.likes = new IntOpenHashSet[positives.rows()];
        this.features = features;
        this.random = random;
        this.people = table(positives.rows());
        this.featureVectors = table(features.count());
        for (int person = 0; person < positives.rows(); person++) {
            people.values().add(person, settings.dimension(), 1);
            likes[person] = new IntOpenHashSet(positives.indexes(), positives.start(person), positives.count(person));
        }
    }

    private AdagradTable table(int rows) {
        return new AdagradTable(rows, settings.dimension() + 1, settings.adagrad(), random);
    }

    /** Each round takes as many steps as there are positives, each for a random positive. */
    @Override
    public void learn(int rounds) {
        for (long step = (long) rounds * owners.length; step > 0; step--) {
            int entry = random.nextInt(owners.length);
            learn(owners[entry], positives.index(entry));
        }
    }

    private void learn(int person, int liked) {
        float score = score(person, liked);
        for (int tries = 1; tries <= settings.loss().maxTries(); tries++) {
            int other = random.nextInt(positives.columns());
            if (likes[person].contains(other)) {
                continue;
            }
            float push = settings.loss().push(score - score(person, other), tries, positives.columns());
            if (push > 0) {
                pushApart(person, liked, other, push);
                return;
            }
        }
    }

    private float score(int person, int movie) {
        float score = 0;
        for (int feature : features.ofMovie()[movie]) {
            score += people.values().dot(person, featureVectors.values(), feature);
        }
        return score;
    }

    private void pushApart(int person, int liked, int other, float push) {
        float[] personVector = people.values().row(person);
        float[] difference = vector(liked);
        VectorMath.addScaled(difference, 0, vector(other), 0, difference.length, -1);
        difference[settings.dimension()] = 0;
        people.step(person, difference, push);
        people.values().values()[person * personVector.length + settings.dimension()] = 1;
        for (int feature : features.ofMovie()[liked]) {
            featureVectors.step(feature, personVector, push);
        }
        for (int feature : features.ofMovie()[other]) {
            featureVectors.step(feature, personVector, -push);
        }
    }

    /** A movie's vector: the sum of its features'. */
    private float[] vector(int movie) {
        int n = settings.dimension() + 1;
        var sum = new float[n];
        for (int feature : features.ofMovie()[movie]) {
            VectorMath.addScaled(sum, 0, featureVectors.values().values(), feature * n, n, 1);
        }
        return sum;
    }

    /** People who came later get the mean vector of the people who like the movies they like. */
    @Override
    public Model model() {
        Matrix movies = Matrix.zeros(positives.columns(), settings.dimension() + 1);
        for (int movie = 0; movie < movies.rows(); movie++) {
            System.arraycopy(vector(movie), 0, movies.values(), movie * movies.columns(), movies.columns());
        }
        SparseMatrix fans = positives.transposed();
        return DotProducts.oneByOne(
                movies, person -> person.row() == Person.UNSEEN ? meanOfFans(person, fans) : known(person.row()));
    }

    private float[] known(int row) {
        return people.values().row(row);
    }

    private float[] meanOfFans(Person person, SparseMatrix fans) {
        int n = settings.dimension() + 1;
        var mean = new float[n];
        int count = 0;
        for (int i = 0; i < person.count(); i++) {
            for (int entry = fans.start(person.movie(i)); entry < fans.end(person.movie(i)); entry++) {
                VectorMath.addScaled(mean, 0, people.values().values(), fans.index(entry) * n, n, 1);
                count++;
            }
        }
        for (int j = 0; j < n; j++) {
            mean[j] = j == n - 1 ? 1 : mean[j] / Math.max(1, count);
        }
        return mean;
    }
}
