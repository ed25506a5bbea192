package marquee.lab.baselines.content;

import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Attention;
import marquee.training.algebra.DotProducts;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseVector;
import marquee.training.vectors.VectorMath;

/**
 * For each person a ridge regression from content to "is in the history", over all movies: a linear taste in content
 * space. One inverse serves everybody. Hoerl &amp; Kennard, Technometrics 12(1), 1970.
 *
 * @param name in tables
 * @param ridge regularisation
 * @param attention how a history counts
 */
public record ContentRidge(String name, float ridge, Attention attention) implements Recommender {

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Matrix content = ContentFeatures.of(training);
        Matrix gram = content.transposedTimes(content);
        gram.addToDiagonal(ridge);
        Matrix whitened = content.times(gram.inverse());
        return DotProducts.oneByOne(content, person -> taste(person, whitened));
    }

    private float[] taste(Person person, Matrix whitened) {
        SparseVector history = attention.of(person);
        var taste = new float[whitened.columns()];
        for (int i = 0; i < history.size(); i++) {
            int from = history.indexes()[i] * taste.length;
            VectorMath.addScaled(taste, 0, whitened.values(), from, taste.length, history.values()[i]);
        }
        return taste;
    }
}
