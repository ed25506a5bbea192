package marquee.lab.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import marquee.catalog.DatasetException;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.protocols.Protocols;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.tuning.Family;
import marquee.training.fallback.MostPopular;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContestTest {

    static List<Protocol> protocols() {
        return Protocols.COMPARED.stream()
                .filter(protocol -> !protocol.ranksUnratedMoviesOnly())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void a_dataset_that_cannot_judge_lists_is_refused_in_a_sentence(Protocol protocol) {
        SmallDataset tiny = new SmallDataset().rated(1, 1, 3, 10);
        var contest = new Contest(protocol, tiny.interactions(), tiny.content(), 1, false);

        assertThatThrownBy(() -> contest.measure(Family.of(new MostPopular())))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("protocol " + protocol.name())
                .hasMessageContaining("Evaluate on more ratings");
    }

    /** What was fitted for one model may be kept for the next one; what is measured as its cost may not. */
    @Test
    void what_training_costs_is_measured_on_a_training_of_its_own() {
        var dataset = SmallDataset.twoTastes(40, 40);
        List<TrainingData> seen = new ArrayList<>();
        var popular = new MostPopular();
        var noting = new Recommender() {
            @Override
            public String name() {
                return "noting";
            }

            @Override
            public Model fit(TrainingData training, long seed) {
                seen.add(training);
                return popular.fit(training, seed);
            }

            @Override
            public boolean random() {
                return true;
            }
        };
        var contest = new Contest(new Warm(), dataset.interactions(), dataset.content(), 2, false);
        contest.measure(Family.of(noting));
        contest.measure(Family.of(noting));
        assertThat(seen.get(0)).as("with the first seed, timed").isNotEqualTo(seen.get(2));
        assertThat(seen.get(1)).as("with the second").isEqualTo(seen.get(3));
    }
}
