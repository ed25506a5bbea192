package marquee.lab.baselines.factors;

import java.util.List;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.RatingPredictor;
import marquee.training.algebra.Matrix;

/** What {@link BiasedSvd} learned; people who came later are fitted to the movies as they are. */
record StarModel(BiasedSvd settings, float mean, BiasedFactors people, BiasedFactors movies)
        implements RatingPredictor {

    private static final int FOLDING_ROUNDS = 20;

    @Override
    public float[][] score(List<Person> asked) {
        return asked.stream()
                .map(person -> {
                    BiasedFactors factors = factors(person);
                    var scores = new float[movies.biases().length];
                    for (int movie = 0; movie < scores.length; movie++) {
                        scores[movie] = stars(factors, person, movie);
                    }
                    return scores;
                })
                .toArray(float[][]::new);
    }

    @Override
    public float[] stars(Person person, int[] rows) {
        BiasedFactors factors = factors(person);
        var stars = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            stars[i] = Math.clamp(stars(factors, person, rows[i]), 0.5f, 5f);
        }
        return stars;
    }

    private float stars(BiasedFactors factors, Person person, int movie) {
        return mean + factors.predict(Math.max(0, person.row()), movies, movie);
    }

    private BiasedFactors factors(Person person) {
        return person.row() == Person.UNSEEN ? fold(person) : people;
    }

    private BiasedFactors fold(Person person) {
        int n = movies.factors().columns();
        var folded = new BiasedFactors(Matrix.zeros(1, n), new float[1]);
        for (int round = 0; round < FOLDING_ROUNDS; round++) {
            for (int i = 0; i < person.count(); i++) {
                float error = person.stars(i) - mean - folded.predict(0, movies, person.movie(i));
                folded.step(0, movies, person.movie(i), error, settings.learningRate(), settings.regularisation());
            }
        }
        return folded;
    }

    @Override
    public long bytes() {
        return 4L
                * (people.factors().values().length
                        + movies.factors().values().length
                        + people.biases().length
                        + movies.biases().length);
    }
}
