package marquee.ranking.onboarding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which movies somebody new should be asked for next: those that people who answered alike have seen, unlike each other and
 * unlike what was asked before. People of a panel count by how well their ratings agree with the answers, "haven't seen it"
 * among them (naive Bayes), so that the movies fit what this person may know, its era too; what is said of a movie that
 * lies apart from the others tells most (maximal marginal relevance; Carbonell &amp; Goldstein, SIGIR 1998). Immutable and
 * thread-safe; a call takes milliseconds.
 */
public final class NextQuestions {

    /** How likely somebody counts who has another opinion of whether a movie was worth seeing; chosen on validation. */
    private static final double OTHERWISE = 0.8;

    /** What difference to what was asked weighs beside being known, and how deep "well known" reaches. */
    private static final double DIFFERENCE = 0.5;

    private static final int DEPTH = 100;

    private final Panel panel;

    /** @param panel with at least one person */
    public NextQuestions(Panel panel) {
        this.panel = panel;
    }

    /**
     * A movie to ask for.
     *
     * @param score what ranked it; comparable within one answer only
     */
    public record Question(long movieId, double score) {}

    /** Whether a movie may be asked for. */
    @FunctionalInterface
    public interface Allowed {
        /** Decides for a movie. */
        boolean test(long movieId);
    }

    /** The movies that have a trait, such as a genre. */
    @FunctionalInterface
    public interface Kind {
        /** Whether a movie is of the kind. */
        boolean has(long movieId);
    }

    /**
     * The next movies.
     *
     * @param answers so far, in any order; of movies that the panel lacks nothing is learnt
     * @param kinds what the person chose, each as good as the others; at least one, which may be everything
     * @param allowed those that may be asked for; what was answered is left out in any case
     * @param limit how many at most
     */
    public List<Question> pick(List<Answer> answers, List<Kind> kinds, Allowed allowed, int limit) {
        double[] seen = seen(weights(answers));
        int[] asked = answers.stream()
                .mapToInt(answer -> panel.column(answer.movieId()))
                .filter(column -> column >= 0)
                .toArray();
        IntPredicate open =
                column -> Arrays.stream(asked).noneMatch(other -> other == column) && allowed.test(panel.movie(column));
        double[] known = known(seen, kinds, open);
        var closeness = new double[panel.movies()];
        Arrays.stream(asked).forEach(column -> draw(closeness, column, known));
        var picked = new ArrayList<Question>();
        for (int best = best(known, closeness); best >= 0 && picked.size() < limit; best = best(known, closeness)) {
            picked.add(new Question(panel.movie(best), value(known[best], closeness[best])));
            known[best] = Double.NEGATIVE_INFINITY;
            draw(closeness, best, known);
        }
        return picked;
    }

    /** How much each person of the panel counts; together 1. */
    private double[] weights(List<Answer> answers) {
        var weights = new double[panel.people()];
        Arrays.fill(weights, 1.0 / weights.length);
        for (Answer answer : answers) {
            int column = panel.column(answer.movieId());
            if (column >= 0) {
                for (int person = 0; person < weights.length; person++) {
                    weights[person] *= agreement(answer, panel.halfStars(column, person));
                }
                double sum = Arrays.stream(weights).sum();
                Arrays.setAll(weights, person -> weights[person] / sum);
            }
        }
        return weights;
    }

    private static double agreement(Answer answer, int halfStars) {
        if (answer.stars().isEmpty()) {
            return halfStars > 0 ? OTHERWISE : 1;
        }
        double apart = answer.stars().getAsDouble() - halfStars / 2.0;
        return halfStars > 0 ? Math.max(1e-3, Math.exp(-apart * apart / 2)) : OTHERWISE;
    }

    /** How likely the person has seen each movie. */
    private double[] seen(double[] weights) {
        var seen = new double[panel.movies()];
        for (int column = 0; column < seen.length; column++) {
            for (int person = 0; person < weights.length; person++) {
                seen[column] += panel.halfStars(column, person) > 0 ? weights[person] : 0;
            }
        }
        return seen;
    }

    /** From 1 for the likeliest movie of a kind down by its rank there; the best of all kinds counts. */
    private double[] known(double[] seen, List<Kind> kinds, IntPredicate open) {
        var known = new double[seen.length];
        Arrays.fill(known, Double.NEGATIVE_INFINITY);
        for (Kind kind : kinds) {
            int[] order = IntStream.range(0, seen.length)
                    .filter(column -> open.test(column) && kind.has(panel.movie(column)))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer column) -> -seen[column])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToInt(column -> column)
                    .toArray();
            for (int rank = 0; rank < order.length; rank++) {
                known[order[rank]] = Math.max(known[order[rank]], 1 - (double) rank / DEPTH);
            }
        }
        return known;
    }

    /** Notes how near the open movies are to one that was asked. */
    private void draw(double[] closeness, int asked, double[] known) {
        for (int column = 0; column < closeness.length; column++) {
            if (known[column] > Double.NEGATIVE_INFINITY) {
                closeness[column] = Math.max(closeness[column], panel.alike(asked, column));
            }
        }
    }

    private static int best(double[] known, double[] closeness) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < known.length; column++) {
            double value = value(known[column], closeness[column]);
            if (value > most) {
                most = value;
                best = column;
            }
        }
        return best;
    }

    private static double value(double known, double closeness) {
        return (1 - DIFFERENCE) * known - DIFFERENCE * closeness;
    }
}
