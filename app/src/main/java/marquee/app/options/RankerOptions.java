package marquee.app.options;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marquee.ranking.settings.RankerKind;
import marquee.towers.crossencoder.CrossEncoder;
import marquee.towers.crossencoder.CrossEncoderException;
import picocli.CommandLine.Option;

/** What puts people's candidates in order before the rules; use it as a picocli {@code @Mixin}. */
public final class RankerOptions {

    @Option(
            names = "--ranker",
            paramLabel = "NAME",
            description = {
                "What orders people's candidates before the rules: lightgbm, the release's own; cross-encoder, the model named"
                        + " with --cross-encoder; none, the towers' order (MARQUEE_RANKER).",
                "Default: cross-encoder where one is named, else lightgbm."
            })
    private Optional<String> ranker = Optional.empty();

    @Option(
            names = "--cross-encoder",
            paramLabel = "FILE.onnx",
            description =
                    "A model in ONNX form that reads pairs of texts (input_ids, and attention_mask and token_type_ids"
                            + " where it has them) and gives each a number; the tokenizer.json it was trained with lies beside it"
                            + " (MARQUEE_CROSS_ENCODER).")
    private Optional<String> crossEncoder = Optional.empty();

    /** Which it is. */
    public RankerKind kind() {
        return Given.in(ranker)
                .map(RankerKind::of)
                .orElse(file().isPresent() ? RankerKind.CROSS_ENCODER : RankerKind.LIGHTGBM);
    }

    /**
     * Tries the cross-encoder, where one is asked for; some seconds for a large one, blocking.
     *
     * @throws CrossEncoderException when there is none, with one sentence that names the remedy
     * @throws IllegalArgumentException when there is no such ranker
     */
    public void check() {
        if (kind() == RankerKind.CROSS_ENCODER) {
            CrossEncoder.open(
                            file().orElseThrow(() -> new CrossEncoderException(
                                    "--ranker cross-encoder has no model: name an ONNX file with --cross-encoder"
                                            + " (MARQUEE_CROSS_ENCODER), or choose --ranker lightgbm.")),
                            CrossEncoder.Limits.UNHURRIED)
                    .close();
        }
    }

    /** What the service is told. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("marquee.ranker.kind", kind().word());
        file().ifPresent(path -> settings.put("marquee.ranker.cross-encoder", path));
        return settings;
    }

    private Optional<Path> file() {
        return Given.in(crossEncoder).map(Path::of);
    }
}
