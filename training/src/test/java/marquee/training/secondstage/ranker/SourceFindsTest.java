package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.TrainingData;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;

class SourceFindsTest {

    private static final Pattern DESCRIPTION = Pattern.compile(
            "towers (.*) \\(alone (.*)\\), beside (.*) \\(alone (.*)\\), others 0\\.000 \\(alone 0\\.000\\)");

    private final SmallDataset dataset = SmallDataset.twoTastes(60, 80);
    private final LabelCut cut = LabelCut.of(
                    new TrainingData(dataset.interactions(), new WideContent(dataset.content())),
                    RankerSettings.LIKED_NEXT)
            .getFirst();

    /** The towers' nearest are all movies of so small a world, so they find everything, and alone what was rated beside nothing. */
    @Test
    void each_source_has_its_share_of_what_was_liked_and_what_no_other_found() {
        var maker = new ListMaker(cut, RankerSettings.LIKED_NEXT);
        assertThat(maker.finds().describe()).startsWith("towers 0.000 (alone 0.000), beside 0.000");
        maker.make(source());
        Matcher shares = DESCRIPTION.matcher(maker.finds().describe());
        assertThat(shares.matches()).isTrue();
        double beside = Double.parseDouble(shares.group(3));
        assertThat(Double.parseDouble(shares.group(1))).isEqualTo(1);
        assertThat(beside).isBetween(.01, .99);
        assertThat(Double.parseDouble(shares.group(2))).isCloseTo(1 - beside, within(.0011));
        assertThat(Double.parseDouble(shares.group(4))).isZero();
    }

    private RankedSource source() {
        var setup = new TrainingSetup(
                TowerSettings.forRatings(cut.before().ratings().size()), 1, Progress.silent());
        return RankedSource.towers(setup, TowerTrainer.start(setup, cut.before()));
    }
}
