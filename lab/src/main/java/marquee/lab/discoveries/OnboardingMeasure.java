package marquee.lab.discoveries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.protocols.ColdUser;
import marquee.evaluation.splits.Split;
import marquee.lab.EvaluationData;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.onboarding.Answer;
import marquee.ranking.onboarding.NextQuestions;
import marquee.ranking.onboarding.Panel;
import marquee.towers.MovieVectors;
import marquee.training.publishing.served.ServedModel;

/**
 * What questions to somebody new are worth: Cold user's people answer from all of their ratings, and have not seen what they
 * did not rate. Asked movies leave the list and the test. The fixed questions are the varied list that begins for everybody.
 */
public final class OnboardingMeasure implements Measure {

    private static final int SHOWN = 10;
    private static final int MOVIES = 300;
    private static final int PEOPLE = 2_000;
    private static final int FIXED_POOL = 100;
    private static final double DIVERSITY = 0.5;
    private static final Ndcg NDCG = new Ndcg(SHOWN);

    @Override
    public Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress) {
        Interactions all = data.interactions();
        var folds = new ColdUser().split(all, data.content(), seed);
        Split split = validation ? folds.validation() : folds.test();
        BitSet people = validation ? ColdUser.validationPeople(all, seed) : ColdUser.people(all, seed);
        int[] counts = split.training().ratings().counts();
        try (var model = TowersRecommender.standard(progress).fit(split.training(), seed)) {
            var questions = new NextQuestions(panel(split.training().ratings(), counts));
            int[] varied = varied(counts, model.movieVectors());
            var asking = new Asking(all, people, model, counts);
            Map<String, Figures> figures = new LinkedHashMap<>();
            figures.put("no question", asking.figures(user -> new int[0]));
            for (int count : new int[] {5, 8}) {
                figures.put(
                        count + " fixed questions",
                        asking.figures(user -> IntStream.of(varied).limit(count).toArray()));
                figures.put(
                        count + " adaptive questions", asking.figures(user -> adaptive(questions, all, user, count)));
            }
            return figures;
        }
    }

    private static Panel panel(Interactions training, int[] counts) {
        int[] best = Best.of(floats(counts), row -> counts[row] > 0, MOVIES);
        int[] people = IntStream.range(0, training.users())
                .filter(user -> training.count(user) >= SHOWN)
                .limit(PEOPLE)
                .toArray();
        var panel = new Panel(
                IntStream.of(best)
                        .mapToLong(row -> training.items().movie(row).value())
                        .toArray(),
                people.length);
        for (int person = 0; person < people.length; person++) {
            for (int position = training.start(people[person]); position < training.end(people[person]); position++) {
                panel.add(
                        person,
                        training.items().movie(training.item(position)).value(),
                        Math.round(2 * training.stars(position)));
            }
        }
        return panel;
    }

    /** The list that begins for everybody: best known, and unlike each other (maximal marginal relevance). */
    private static int[] varied(int[] counts, float[][] vectors) {
        int[] pool = Best.of(floats(counts), row -> true, FIXED_POOL);
        var closeness = new double[pool.length];
        Arrays.fill(closeness, -1);
        var picked = new ArrayList<Integer>();
        while (picked.size() < SHOWN) {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < pool.length; i++) {
                double value = (1 - DIVERSITY) * (1 - (double) i / FIXED_POOL) - DIVERSITY * closeness[i];
                if (!picked.contains(pool[i]) && value > most) {
                    most = value;
                    best = i;
                }
            }
            picked.add(pool[best]);
            for (int i = 0; i < pool.length; i++) {
                closeness[i] = Math.max(
                        closeness[i],
                        ServedModel.dot(
                                MovieVectors.withoutFilling(vectors[pool[best]]),
                                MovieVectors.withoutFilling(vectors[pool[i]])));
            }
        }
        return picked.stream().mapToInt(row -> row).toArray();
    }

    private static int[] adaptive(NextQuestions questions, Interactions all, int user, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions
                    .pick(answers, List.of(movie -> true), movie -> true, 1)
                    .forEach(next -> answers.add(answer(all, user, next.movieId())));
        }
        return answers.stream()
                .mapToInt(answer -> all.items().row(new MovieId(answer.movieId())))
                .toArray();
    }

    private static Answer answer(Interactions all, int user, long movieId) {
        int row = all.items().row(new MovieId(movieId));
        var stars = IntStream.range(all.start(user), all.end(user))
                .filter(position -> all.item(position) == row)
                .mapToDouble(all::stars)
                .findFirst();
        return new Answer(movieId, stars.isPresent() ? OptionalDouble.of(stars.getAsDouble()) : OptionalDouble.empty());
    }

    private static float[] floats(int[] counts) {
        var floats = new float[counts.length];
        for (int i = 0; i < counts.length; i++) {
            floats[i] = counts[i];
        }
        return floats;
    }

    /** Whom a person is asked for. */
    private interface Questions {
        int[] to(int user);
    }

    /** Asks everybody, and judges the list after their answers. */
    @SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
    private record Asking(Interactions all, BitSet people, Model model, int[] counts) {

        private static final int FEWEST_POSITIVES = 6;

        Figures figures(Questions questions) {
            double ndcg = 0;
            double seen = 0;
            int judged = 0;
            for (int user : people.stream().filter(this::hasPositives).toArray()) {
                var asked = new BitSet();
                IntStream.of(questions.to(user)).forEach(asked::set);
                int[] relevant = IntStream.range(all.start(user), all.end(user))
                        .filter(position -> all.positive(position) && !asked.get(all.item(position)))
                        .map(all::item)
                        .sorted()
                        .toArray();
                if (relevant.length > 0) {
                    Interactions told = all.keep((other, position) -> other == user && asked.get(all.item(position)));
                    ndcg += NDCG.of(Judged.of(shown(Person.unseen(user, told), asked), relevant));
                    seen += told.size();
                    judged++;
                }
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put("ndcg@10", ndcg / judged);
            figures.put("answered with stars", seen / judged);
            return new Figures(figures);
        }

        private boolean hasPositives(int user) {
            return IntStream.range(all.start(user), all.end(user))
                            .filter(all::positive)
                            .count()
                    >= FEWEST_POSITIVES;
        }

        /** Who has told nothing is shown what is popular, as by the service. */
        private int[] shown(Person person, BitSet asked) {
            float[] scores = person.count() == 0 ? floats(counts) : model.score(List.of(person))[0];
            return Best.of(scores, row -> !asked.get(row), SHOWN);
        }
    }
}
