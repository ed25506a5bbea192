package marquee.training.secondstage.ranker;

import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.training.secondstage.ranker.RankerSettings.HoldOut;

/**
 * Ratings divided in time: towers, tables and features know those before, labels come from those after.
 *
 * @param before what anything but the labels may be computed from
 * @param labels ratings that none of it has seen
 */
public record LabelCut(TrainingData before, Interactions labels) {

    /** Draws of one rating each. */
    private static final int DRAWS = 10_000;

    /** The cuts of some ratings, the newest first. */
    public static List<LabelCut> of(TrainingData training, RankerSettings settings) {
        return IntStream.range(0, settings.cuts())
                .mapToObj(cut -> settings.holdOut() == HoldOut.NEWEST
                        ? newest(training, settings.share(), cut)
                        : drawn(training, settings.share(), cut))
                .toList();
    }

    private static LabelCut newest(TrainingData training, double share, int cut) {
        Interactions all = training.ratings();
        Interactions before = all.keep((user, position) -> position < from(all, user, share * (cut + 1)));
        Interactions labels = all.keep((user, position) ->
                position >= from(all, user, share * (cut + 1)) && position < from(all, user, share * cut));
        return new LabelCut(TrainingData.knowing(before, training.content()), labels);
    }

    private static int from(Interactions all, int user, double share) {
        return all.end(user) - (int) Math.ceil(all.count(user) * share - 1e-9);
    }

    private static LabelCut drawn(TrainingData training, double share, int cut) {
        Interactions all = training.ratings();
        Interactions before = all.keep((user, position) -> !isDrawn(all, user, position, share, cut));
        Interactions labels = all.keep((user, position) -> isDrawn(all, user, position, share, cut));
        return new LabelCut(TrainingData.knowing(before, training.content()), labels);
    }

    /** Each rating by itself, whatever others there are; mixed as by SplitMix64. */
    private static boolean isDrawn(Interactions all, int user, int position, double share, int cut) {
        long mixed = all.userId(user) * 0x9E3779B97F4A7C15L + all.items().datasetId(all.item(position)) * 31L + cut;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(mixed ^ (mixed >>> 31), DRAWS) < share * DRAWS;
    }
}
