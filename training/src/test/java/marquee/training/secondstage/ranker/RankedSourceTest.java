package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.ShortHistories;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;

class RankedSourceTest {

    private final SmallDataset dataset = SmallDataset.twoTastes(60, 80);
    private final TrainingData training = new TrainingData(dataset.interactions(), new WideContent(dataset.content()));
    private final TrainingSetup setup =
            new TrainingSetup(TowerSettings.forRatings(training.ratings().size()), 1, Progress.silent());

    /** Else people of a few ratings would find other scores when they are served than the ranker has learned from. */
    @Test
    void towers_of_a_cut_read_short_histories_as_those_that_serve() {
        Interactions all = training.ratings();
        Interactions firstOfEach = all.keep((user, position) -> position == all.start(user));
        Person newcomer = Person.unseen(0, firstOfEach);
        assertThat(scores(newcomer, 0)).isNotEqualTo(scores(newcomer, 4));
        Person known = Person.known(0, all);
        assertThat(scores(known, 0)).isEqualTo(scores(known, 4));
    }

    private float[] scores(Person person, double popularity) {
        Weights serving = TowerTrainer.start(setup, training).with(Weights.PRIOR, ShortHistories.prior(popularity, 0));
        try (var towers = RankedSource.towers(setup, serving).fit(training)) {
            return towers.scores(List.of(person))[0];
        }
    }
}
