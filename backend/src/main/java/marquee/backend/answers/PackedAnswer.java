package marquee.backend.answers;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import marquee.backend.businessrules.Effect;
import marquee.catalog.hash.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it is stored: JSON, deflated. Its history stands apart, named by the first bytes of its SHA-256, since most
 * answers to a person have the same.
 *
 * @param history the name of the history
 * @param historyBytes the history itself
 * @param bytes all else
 */
@SuppressWarnings("ArrayRecordComponent") // written and forgotten, never compared
record PackedAnswer(KeptAnswer answer, long history, byte[] historyBytes, byte[] bytes) {

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Effect.class, NamedEffect.class).build();

    /** Effects of rules are told apart by their names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface NamedEffect {}

    static PackedAnswer of(KeptAnswer answer) {
        byte[] history = deflated(answer.history());
        var rest = new Rest(answer.question(), answer.made(), answer.items());
        return new PackedAnswer(
                answer, ByteBuffer.wrap(Sha256.digest().digest(history)).getLong(), history, deflated(rest));
    }

    /** What {@link #historyBytes} holds. */
    static KeptHistory history(byte[] bytes) {
        return inflated(bytes, KeptHistory.class);
    }

    /** What {@link #bytes} holds. */
    static Rest rest(byte[] bytes) {
        return inflated(bytes, Rest.class);
    }

    private static byte[] deflated(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(JSON.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T inflated(byte[] bytes, Class<T> type) {
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(inflater.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an answer has beside its history and the columns of its table. */
    record Rest(KeptAnswer.Question question, KeptAnswer.Made made, List<KeptAnswer.Item> items) {}
}
