package marquee.evaluation.protocols;

import java.util.BitSet;
import java.util.stream.IntStream;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.data.Items;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Chronological;
import marquee.evaluation.splits.Draw;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question.Relevant;
import marquee.evaluation.splits.Split;

/**
 * Cold movie: a tenth of the movies loses all ratings; each person's positives among them are the test, and only these
 * movies are ranked. Validation does the same with a tenth of the movies that are left.
 */
public record ColdMovie() implements Protocol {

    @Override
    public String name() {
        return "cold-movie";
    }

    @Override
    public String headline() {
        return "recall@10";
    }

    @Override
    public boolean splitsBySeed() {
        return true;
    }

    @Override
    public boolean ranksUnratedMoviesOnly() {
        return true;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        BitSet test = drawn(all.items(), new Draw("cold-item-" + seed, 1000));
        BitSet validation = drawn(all.items(), new Draw("cold-item-validation-" + seed, 1000));
        validation.andNot(test);
        var both = (BitSet) test.clone();
        both.or(validation);
        return new Folds(round(all, content, both, validation), round(all, content, test, test));
    }

    static BitSet drawn(Items items, Draw draw) {
        var drawn = new BitSet();
        IntStream.range(0, items.size())
                .filter(row -> draw.drawn(items.datasetId(row)))
                .forEach(drawn::set);
        return drawn;
    }

    private static Split round(Interactions all, Content content, BitSet away, BitSet asked) {
        Interactions training = all.keep((user, position) -> !away.get(all.item(position)));
        Interactions heldOut = all.keep((user, position) -> asked.get(all.item(position)));
        return new Split(
                TrainingData.knowing(training, content),
                Chronological.questions(training, heldOut, Relevant.POSITIVE),
                asked);
    }
}
