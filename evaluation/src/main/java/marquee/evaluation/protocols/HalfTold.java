package marquee.evaluation.protocols;

import java.util.BitSet;
import java.util.List;
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
 * {@link ColdUser}'s people, who are missing in training, after they have told a random half of all their ratings; the
 * positives of the other half are the test. Validation does the same with its people.
 */
public record HalfTold() implements Protocol {

    private static final Draw TOLD = new Draw("told", 5000);

    @Override
    public String name() {
        return "half-told";
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
        BitSet test = ColdUser.people(all, seed);
        BitSet validation = ColdUser.validationPeople(all, seed);
        var both = (BitSet) test.clone();
        both.or(validation);
        return new Folds(round(all, content, both, validation), round(all, content, test, test));
    }

    private static Split round(Interactions all, Content content, BitSet away, BitSet asked) {
        Interactions training = all.keep((user, position) -> !away.get(user));
        Interactions given = all.keep((user, position) -> asked.get(user) && isTold(all, user, position));
        Interactions heldOut = all.keep((user, position) -> asked.get(user) && !isTold(all, user, position));
        List<Question> questions = asked.stream()
                .mapToObj(row -> Question.of(Person.unseen(row, given), heldOut, row, Relevant.POSITIVE))
                .toList();
        return Split.wholeCatalogue(TrainingData.knowing(training, content), questions);
    }

    private static boolean isTold(Interactions all, int user, int position) {
        return TOLD.drawn(all.userId(user) + ":" + all.items().datasetId(all.item(position)));
    }
}
