package marquee.evaluation.protocols;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Draw;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Question.Relevant;
import marquee.evaluation.splits.Split;

/**
 * Cold user: a fifth of the people is missing in training; of those with at least 6 positives the first 5 are given and
 * the other positives are the test. Validation does the same with a fifth of the people that are left.
 */
public record ColdUser() implements Protocol {

    private static final int GIVEN = 5;

    @Override
    public String name() {
        return "cold-user";
    }

    @Override
    public String headline() {
        return "ndcg@10";
    }

    @Override
    public boolean splitsBySeed() {
        return true;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        return split(all, content, seed, person -> person);
    }

    /** The same split where people tell something else. */
    static Folds split(Interactions all, Content content, int seed, UnaryOperator<Person> telling) {
        BitSet test = people(all, seed);
        BitSet validation = validationPeople(all, seed);
        var both = (BitSet) test.clone();
        both.or(validation);
        return new Folds(round(all, content, both, validation, telling), round(all, content, test, test, telling));
    }

    /** Rows of the people who are the test of a seed. */
    public static BitSet people(Interactions all, int seed) {
        return drawn(all, new Draw("cold-user-" + seed, 2000));
    }

    /** Rows of the people who are its validation, none of them of the test. */
    public static BitSet validationPeople(Interactions all, int seed) {
        BitSet validation = drawn(all, new Draw("cold-user-validation-" + seed, 2000));
        validation.andNot(people(all, seed));
        return validation;
    }

    private static BitSet drawn(Interactions all, Draw draw) {
        var drawn = new BitSet();
        IntStream.range(0, all.users())
                .filter(row -> draw.drawn(all.userId(row)))
                .forEach(drawn::set);
        return drawn;
    }

    private static Split round(
            Interactions all, Content content, BitSet away, BitSet asked, UnaryOperator<Person> telling) {
        Interactions training = all.keep((user, position) -> !away.get(user));
        Interactions positives = all.keep((user, position) -> asked.get(user) && all.positive(position));
        Interactions given = positives.keep((user, position) -> position < positives.start(user) + GIVEN);
        Interactions heldOut = positives.keep((user, position) -> position >= positives.start(user) + GIVEN);
        List<Question> questions = asked.stream()
                .mapToObj(row -> Question.of(telling.apply(Person.unseen(row, given)), heldOut, row, Relevant.POSITIVE))
                .toList();
        return Split.wholeCatalogue(TrainingData.knowing(training, content), questions);
    }
}
