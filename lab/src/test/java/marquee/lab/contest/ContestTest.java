package marquee.lab.contest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import marquee.catalog.DatasetException;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.protocols.Protocols;
import marquee.evaluation.tuning.Family;
import marquee.training.publishing.MostPopular;
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
}
