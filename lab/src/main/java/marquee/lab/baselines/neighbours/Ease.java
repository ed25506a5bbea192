package marquee.lab.baselines.neighbours;

import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Attention;
import marquee.training.algebra.SparseMatrix;

/**
 * EASE: the linear model that predicts each movie of a history from the other ones, in closed form. Steck,
 * "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019.
 *
 * <p>With X people x movies and P = (X'X + lambda I)^-1 the weights are B = -P / diag(P), zero on the diagonal. Where
 * there are fewer people than movies, the same scores come from the inverse of a people x people matrix instead.
 *
 * @param name in tables
 * @param lambda regularisation
 * @param attention how a history counts; with recency this is EASE with the history weighted at query time
 */
public record Ease(String name, float lambda, Attention attention) implements Recommender {

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), attention.signal());
        SparseMatrix movies = people.transposed();
        return people.rows() < movies.rows()
                ? EaseByPeople.fit(people, movies, lambda, attention)
                : EaseByMovies.fit(people, movies, lambda, attention);
    }
}
