package marquee.lab.towers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.TrainingData;
import org.junit.jupiter.api.Test;

class FittedOnceTest {

    private final SmallDataset dataset = SmallDataset.twoTastes(4, 8);
    private final FittedOnce<String, Integer> fits = new FittedOnce<>();
    private final AtomicInteger fitted = new AtomicInteger();

    @Test
    void the_same_is_fitted_to_the_same_training_once() {
        TrainingData training = training();
        assertThat(fit(training, "a")).isEqualTo(1);
        assertThat(fit(training, "a")).isEqualTo(1);
        assertThat(fit(training, "b")).isEqualTo(2);
    }

    @Test
    void other_ratings_are_another_training_even_where_they_are_equal() {
        TrainingData training = training();
        assertThat(fit(training, "a")).isEqualTo(1);
        assertThat(fit(training(), "a")).isEqualTo(2);
        assertThat(fit(training, "a")).isEqualTo(1);
    }

    private int fit(TrainingData training, String what) {
        return fits.get(training, what, fitted::incrementAndGet);
    }

    private TrainingData training() {
        return new TrainingData(dataset.interactions(), dataset.content());
    }
}
