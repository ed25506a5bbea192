package marquee.towers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CachedEncoderTest {

    @TempDir
    private Path folder;

    private final Counting counting = new Counting();

    @Test
    void a_text_is_encoded_once_even_after_reopening() {
        try (var cached = new CachedEncoder(counting, folder)) {
            assertThat(cached.encode("heat")).containsExactly(unit(4, 104));
            assertThat(cached.encode("heat")).containsExactly(unit(4, 104));
        }
        try (var reopened = new CachedEncoder(counting, folder)) {
            assertThat(reopened.encodeAll(List.of("alien", "heat")))
                    .isDeepEqualTo(new float[][] {unit(5, 97), unit(4, 104)});
        }
        assertThat(counting.calls).hasValue(2);
    }

    @Test
    void many_texts_keep_their_order() {
        List<String> texts =
                IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        try (var cached = new CachedEncoder(counting, folder)) {
            cached.encodeAll(texts.subList(300, 600));
            float[][] vectors = cached.encodeAll(texts);
            for (int i = 0; i < vectors.length; i++) {
                assertThat(vectors[i]).containsExactly(counting.encode(texts.get(i)));
            }
        }
    }

    @Test
    void a_crash_in_the_middle_of_writing_costs_only_the_unfinished_vectors() throws IOException {
        try (var cached = new CachedEncoder(counting, folder)) {
            cached.encode("heat");
        }
        Files.write(folder.resolve("counting.vectors"), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        Files.write(folder.resolve("counting.keys"), new byte[] {4, 5}, StandardOpenOption.APPEND);
        try (var cached = new CachedEncoder(counting, folder)) {
            assertThat(cached.encode("alien")).containsExactly(unit(5, 97));
        }
        try (var cached = new CachedEncoder(counting, folder)) {
            assertThat(cached.encodeAll(List.of("heat", "alien")))
                    .isDeepEqualTo(new float[][] {unit(4, 104), unit(5, 97)});
        }
        assertThat(counting.calls).hasValue(2);
    }

    @Test
    void two_processes_share_what_they_encode() {
        try (var one = new CachedEncoder(counting, folder);
                var other = new CachedEncoder(new Counting(), folder)) {
            one.encode("heat");
            other.encode("alien");
            one.encode("up");
            try (var third = new CachedEncoder(counting, folder)) {
                assertThat(third.encodeAll(List.of("heat", "alien", "up")))
                        .isDeepEqualTo(new float[][] {unit(4, 104), unit(5, 97), unit(2, 117)});
            }
        }
        assertThat(counting.calls).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_vector_that_was_damaged_on_disk_is_encoded_again(Damage damage) throws IOException {
        try (var cached = new CachedEncoder(counting, folder)) {
            cached.encodeAll(List.of("heat", "alien"));
        }
        damage.to(folder.resolve("counting.vectors"));
        for (int opened = 0; opened < 2; opened++) {
            try (var cached = new CachedEncoder(counting, folder)) {
                assertThat(cached.encodeAll(List.of("heat", "alien")))
                        .isDeepEqualTo(new float[][] {unit(4, 104), unit(5, 97)});
            }
        }
        assertThat(counting.calls).hasValue(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"FLIP", "HOLE"})
    void so_is_one_of_a_cache_that_has_no_checksums_yet_where_it_cannot_be_a_vector(Damage damage) throws IOException {
        try (var cached = new CachedEncoder(counting, folder)) {
            cached.encodeAll(List.of("heat", "alien"));
        }
        Files.delete(folder.resolve("counting.sums"));
        damage.to(folder.resolve("counting.vectors"));
        for (int opened = 0; opened < 2; opened++) {
            try (var cached = new CachedEncoder(counting, folder)) {
                assertThat(cached.encodeAll(List.of("heat", "alien")))
                        .isDeepEqualTo(new float[][] {unit(4, 104), unit(5, 97)});
            }
        }
        assertThat(counting.calls).hasValue(3);
    }

    @Test
    void damaged_checksums_cost_only_what_they_belong_to() throws IOException {
        try (var cached = new CachedEncoder(counting, folder)) {
            cached.encodeAll(List.of("heat", "alien"));
        }
        Damage.FLIP.to(folder.resolve("counting.sums"));
        try (var cached = new CachedEncoder(counting, folder)) {
            assertThat(cached.encodeAll(List.of("heat", "alien")))
                    .isDeepEqualTo(new float[][] {unit(4, 104), unit(5, 97)});
        }
        assertThat(counting.calls).hasValue(3);
    }

    /** What a disk or a copy does to the first vector. */
    enum Damage {
        FLIP {
            @Override
            void to(byte[] bytes) {
                bytes[1] = (byte) ~bytes[1];
            }
        },
        SIGN {
            @Override
            void to(byte[] bytes) {
                bytes[0] ^= (byte) 0x80;
            }
        },
        HOLE {
            @Override
            void to(byte[] bytes) {
                Arrays.fill(bytes, 0, 2 * Float.BYTES, (byte) 0);
            }
        };

        abstract void to(byte[] bytes);

        void to(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            to(bytes);
            Files.write(file, bytes);
        }
    }

    private static float[] unit(float one, float other) {
        double length = Math.hypot(one, other);
        return new float[] {(float) (one / length), (float) (other / length)};
    }

    /** Length of the text and its first letter, and how often it was asked. */
    private static final class Counting implements TextEncoder {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public float[] encode(String text) {
            calls.incrementAndGet();
            return unit(text.length(), text.charAt(0));
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
