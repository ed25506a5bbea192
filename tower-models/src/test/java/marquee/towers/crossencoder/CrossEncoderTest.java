package marquee.towers.crossencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import marquee.towers.TowerUnavailableException;
import marquee.towers.crossencoder.CrossEncoder.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossEncoderTest {

    private static final Limits FEW_AT_ONCE = new Limits(3, 64, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    @Test
    void reads_query_and_text_together() {
        try (var model = CrossEncoder.open(CountingModel.in(folder), FEW_AT_ONCE)) {
            assertThat(model.scores("2 3", List.of("4", "1 1", "unheard")))
                    .containsExactly((2 + 3) * 4, (2 + 3) * 2, 0);
        }
    }

    @Test
    void neither_the_size_of_a_batch_nor_the_padding_in_it_changes_a_score() {
        List<String> texts = IntStream.range(0, 20)
                .mapToObj(length -> String.join(" ", Collections.nCopies(length, "7")))
                .toList();
        for (int batch : new int[] {1, 3, 7, 64}) {
            try (var model =
                    CrossEncoder.open(CountingModel.in(folder), new Limits(batch, 64, Duration.ofMinutes(1)))) {
                float[] scores = model.scores("2", texts);
                for (int length = 0; length < texts.size(); length++) {
                    assertThat(scores[length])
                            .as(length + " words in batches of " + batch)
                            .isEqualTo(14f * length);
                }
            }
        }
    }

    @Test
    void no_text_has_no_score() {
        try (var model = CrossEncoder.open(CountingModel.in(folder), FEW_AT_ONCE)) {
            assertThat(model.scores("2", List.of())).isEmpty();
        }
    }

    @Test
    void of_a_pair_that_is_too_long_the_end_of_the_query_is_not_read() {
        int room = 11 - 3;
        try (var model = CrossEncoder.open(CountingModel.in(folder), new Limits(2, 11, Duration.ofMinutes(1)))) {
            String twenty = String.join(" ", Collections.nCopies(20, "1"));
            assertThat(model.scores(twenty, List.of("5", twenty)))
                    .containsExactly((room - 1) * 5, (room / 2) * (room / 2));
            assertThat(model.scores("9 " + twenty, List.of("5"))).containsExactly((9 + room - 2) * 5);
        }
    }

    @Test
    void of_two_numbers_the_second_speaks_for_the_pair() {
        try (var model = CrossEncoder.open(CountingModel.withTwoNumbers(folder), FEW_AT_ONCE)) {
            float[] scores = model.scores("1", List.of("1", "3", "2", "9"));
            assertThat(scores).containsExactly(2, 6, 4, 18);
        }
    }

    @Test
    void a_model_need_not_know_which_text_is_which() {
        try (var model = CrossEncoder.open(CountingModel.withoutTypes(folder), FEW_AT_ONCE)) {
            assertThat(model.scores("2 3", List.of("4", "10"))).containsExactly(9, 15);
        }
    }

    @Test
    void what_is_late_is_given_up_between_two_batches() {
        var now = new AtomicLong();
        var limits = new Limits(2, 64, Duration.ofNanos(10));
        try (var model = CrossEncoder.open(CountingModel.in(folder), limits, () -> now.getAndAdd(4))) {
            assertThat(model.scores("1", List.of("1", "2", "3", "4"))).hasSize(4);
            assertThatThrownBy(() -> model.scores("1", List.of("1", "2", "3", "4", "5")))
                    .isInstanceOf(TowerUnavailableException.class)
                    .hasMessageContaining("longer than");
        }
    }

    @Test
    void what_nobody_waits_for_is_given_up() {
        try (var model = CrossEncoder.open(CountingModel.in(folder), FEW_AT_ONCE)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> model.scores("1", List.of("1"))).isInstanceOf(TowerUnavailableException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void is_closed_for_good() {
        var model = CrossEncoder.open(CountingModel.in(folder), FEW_AT_ONCE);
        model.close();
        assertThatThrownBy(() -> model.scores("1", List.of("1"))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void puts_around_the_texts_what_the_tokenizer_does() throws IOException {
        Path file = folder.resolve(CrossEncoder.TOKENIZER);
        try (InputStream known = Objects.requireNonNull(
                AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            Files.copy(known, file);
        }
        try (var ours = PairTokenizer.read(file, 256);
                var theirs = HuggingFaceTokenizer.newInstance(file)) {
            var pair = ours.pairs("Heat (1995), Amélie", List.of("Casino (1995). Crime"))
                    .getFirst();
            var expected = theirs.encode("Heat (1995), Amélie", "Casino (1995). Crime", true, false);
            assertThat(pair.ids()).containsExactly(expected.getIds());
            assertThat(pair.types()).containsExactly(expected.getTypeIds());
        }
    }

    @Test
    void says_in_one_sentence_what_is_wrong_with_a_file() throws IOException {
        assertThat(refused(any -> folder.resolve("none.onnx")))
                .contains("no cross-encoder at", "none.onnx", "--cross-encoder", "tokenizer.json");
        assertThat(refused(to -> CountingModel.withInput("pixel_values", to)))
                .contains("pixel_values", "input_ids", "sequence classifier");
        assertThat(refused(CountingModel::ofTokens)).contains("numbers for 1 pairs", "one or two float numbers");
        CountingModel.tokenizer(folder);
        assertThat(refused(to -> Files.writeString(to.resolve("model.onnx"), "not a model")))
                .contains("model.onnx cannot be read as an ONNX model", "export");
        Path model = CountingModel.in(folder);
        Files.writeString(folder.resolve(CrossEncoder.TOKENIZER), "{}");
        assertThat(refused(any -> model)).contains("tokenizer.json is no tokenizer");
        Files.delete(folder.resolve(CrossEncoder.TOKENIZER));
        assertThat(refused(any -> model)).contains("lacks", "tokenizer.json");
    }

    @FunctionalInterface
    private interface Made {
        Path in(Path folder) throws IOException;
    }

    private String refused(Made made) throws IOException {
        Path file = made.in(folder);
        Throwable error =
                catchThrowable(() -> CrossEncoder.open(file, FEW_AT_ONCE).close());
        assertThat(error).isInstanceOf(CrossEncoderException.class);
        String sentence = String.valueOf(error.getMessage());
        assertThat(sentence).doesNotContain("\n");
        return sentence;
    }
}
