package marquee.towers.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodersTest {

    @TempDir
    private Path cache;

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "hashed"})
    void alike_texts_are_nearer_than_others(String name) {
        try (var encoder = TextEncoders.open(name, cache)) {
            float[] toys = encoder.encode("A cowboy doll and a space ranger toy become friends");
            float[] moreToys = encoder.encode("The toy cowboy and the space ranger rescue another toy");
            float[] crime = encoder.encode("A mafia family fights over who inherits the business");
            assertThat(dot(toys, toys)).isCloseTo(1, within(1e-3));
            assertThat(dot(toys, moreToys)).isGreaterThan(dot(toys, crime) + 0.1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minilm", "hashed"})
    void a_text_without_words_means_nothing(String name) {
        try (var encoder = TextEncoders.open(name, cache)) {
            for (String text : List.of(
                    "", " ", "\u2028\u3000", "\ufffd\ufffd", "\u0301", "\u200b\u200d", "\u0007", "\ud800", "\ue000")) {
                assertThat(encoder.encode(text)).as(text).containsOnly(0).hasSize(encoder.dimension());
            }
        }
    }

    @Test
    void the_name_in_a_manifest_opens_the_same_encoder() {
        try (var encoder = TextEncoders.open("hashed", cache);
                var again = TextEncoders.open(encoder.name(), cache)) {
            assertThat(again.encode("Heat (1995)")).containsExactly(encoder.encode("Heat (1995)"));
        }
    }

    @Test
    void an_unknown_name_is_answered_with_the_known_ones() {
        assertThatThrownBy(() -> TextEncoders.open("word2vec", cache))
                .hasMessageContaining("word2vec")
                .hasMessageContaining("minilm");
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
