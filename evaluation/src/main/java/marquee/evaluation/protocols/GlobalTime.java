package marquee.evaluation.protocols;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.DatasetException;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Question.Relevant;
import marquee.evaluation.splits.Split;

/**
 * Global time: whatever was rated before a moment trains, the positives after it are asked for, whoever rated them. The last
 * tenth of the time between the first rating and the last is divided: its first half is validation, its second half the test.
 * People and movies without a rating before the moment are asked about apart: nobody can know them.
 */
public record GlobalTime() implements Protocol {

    private static final double VALIDATION = 0.9;
    private static final double TEST = 0.95;

    @Override
    public String name() {
        return "global-time";
    }

    @Override
    public String headline() {
        return "ndcg@10";
    }

    @Override
    public boolean splitsBySeed() {
        return false;
    }

    /** @throws DatasetException when the ratings carry no times */
    @Override
    public Folds split(Interactions all, Content content, int seed) {
        if (!all.timed()) {
            throw new DatasetException(
                    "The protocol " + name() + " needs to know when things were rated, and this data set only"
                            + " tells in which order. Evaluate it by leave-one-out, or give one with times.");
        }
        long first =
                IntStream.range(0, all.size()).mapToLong(all::epochSecond).min().orElse(0);
        long last =
                IntStream.range(0, all.size()).mapToLong(all::epochSecond).max().orElse(0);
        long validation = first + (long) Math.ceil(VALIDATION * (last - first));
        long test = first + (long) Math.ceil(TEST * (last - first));
        return new Folds(round(all, content, validation, test), round(all, content, test, Long.MAX_VALUE));
    }

    private static Split round(Interactions all, Content content, long from, long to) {
        Interactions before = all.keep((user, position) -> all.epochSecond(position) < from);
        Interactions after =
                all.keep((user, position) -> all.epochSecond(position) >= from && all.epochSecond(position) < to);
        int[] known = before.counts();
        Interactions ofKnown = after.keep((user, position) -> known[after.item(position)] > 0);
        Interactions ofNew = after.keep((user, position) -> known[after.item(position)] == 0);
        return Split.wholeCatalogue(TrainingData.knowing(before, content), questions(before, ofKnown, true))
                .with(Map.of(
                        "new people", questions(before, ofKnown, false),
                        "new movies", questions(before, ofNew, true)));
    }

    private static List<Question> questions(Interactions before, Interactions heldOut, boolean knownPeople) {
        var questions = new ArrayList<Question>();
        for (int row = 0; row < heldOut.users(); row++) {
            boolean isKnown = before.count(row) > 0;
            if (isKnown == knownPeople) {
                Person person = knownPeople ? Person.known(row, before) : Person.unseen(row, before);
                questions.add(Question.of(person, heldOut, row, Relevant.POSITIVE));
            }
        }
        return questions;
    }
}
