package marquee.towers.crossencoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Turns pairs of texts into tokens, the query only once for all its pairs: what the tokenizer puts around the two texts of a
 * pair is looked up once and put around them here. Thread-safe; holds native memory until closed.
 */
public final class PairTokenizer implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;
    private final int tokens;
    private final TokenPair before;
    private final TokenPair between;
    private final TokenPair after;
    private final long queryType;
    private final long textType;

    private PairTokenizer(HuggingFaceTokenizer tokenizer, int tokens) {
        this.tokenizer = tokenizer;
        this.tokens = tokens;
        Encoding example = tokenizer.encode("a", "a", true, false);
        long[] special = example.getSpecialTokenMask();
        int query = next(special, 0, 0);
        int queryEnd = next(special, query, 1);
        int text = next(special, queryEnd, 0);
        int textEnd = next(special, text, 1);
        this.before = part(example, 0, query);
        this.between = part(example, queryEnd, text);
        this.after = part(example, textEnd, special.length);
        this.queryType = example.getTypeIds()[query];
        this.textType = example.getTypeIds()[text];
    }

    private static int next(long[] mask, int from, long wanted) {
        int at = from;
        while (at < mask.length && mask[at] != wanted) {
            at++;
        }
        if (at == mask.length && wanted == 0) {
            throw new IllegalStateException("it puts nothing between two texts");
        }
        return at;
    }

    private static TokenPair part(Encoding all, int from, int to) {
        return new TokenPair(
                Arrays.copyOfRange(all.getIds(), from, to), Arrays.copyOfRange(all.getTypeIds(), from, to));
    }

    /**
     * Reads a tokenizer in Hugging Face's form.
     *
     * @param file {@code tokenizer.json}
     * @param tokens at most in a pair
     * @throws CrossEncoderException when it cannot be read, or is not for pairs
     */
    public static PairTokenizer read(Path file, int tokens) {
        if (!Files.isRegularFile(file)) {
            throw new CrossEncoderException(
                    "The cross-encoder lacks " + file + "; put the tokenizer there that it was trained with.");
        }
        try {
            var tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
            try {
                return new PairTokenizer(tokenizer, tokens);
            } catch (RuntimeException e) {
                tokenizer.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new CrossEncoderException(
                    file + " is no tokenizer for pairs of texts (" + e.getMessage()
                            + "); put the one there that the cross-encoder was trained with.",
                    e);
        }
    }

    /** A query with each of the texts; too long a query loses its end, too long a text what goes beyond half of a pair. */
    public List<TokenPair> pairs(String query, List<String> texts) {
        long[] asked = ids(query);
        return texts.stream().map(text -> pair(asked, ids(text))).toList();
    }

    private long[] ids(String text) {
        return tokenizer.encode(text, false, false).getIds();
    }

    private TokenPair pair(long[] query, long[] text) {
        int room = Math.max(2, tokens - before.length() - between.length() - after.length());
        int textLength = Math.min(text.length, room / 2);
        int queryLength = Math.min(query.length, room - textLength);
        return new TokenPair(
                joined(
                        before.ids(),
                        Arrays.copyOf(query, queryLength),
                        between.ids(),
                        Arrays.copyOf(text, textLength),
                        after.ids()),
                joined(
                        before.types(),
                        filled(queryLength, queryType),
                        between.types(),
                        filled(textLength, textType),
                        after.types()));
    }

    private static long[] filled(int length, long value) {
        var filled = new long[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static long[] joined(long[]... parts) {
        return Arrays.stream(parts).flatMapToLong(LongStream::of).toArray();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
