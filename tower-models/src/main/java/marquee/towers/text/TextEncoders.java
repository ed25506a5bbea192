package marquee.towers.text;

import java.nio.file.Path;
import java.util.List;

/** The encoders to choose from. */
public final class TextEncoders {

    /** What {@code --text-encoder} takes. */
    public static final List<String> NAMES = List.of("minilm", "hashed");

    private TextEncoders() {}

    /**
     * Opens an encoder that keeps on disk what would take long to encode again.
     *
     * @param name one of {@link #NAMES}, or the {@linkplain TextEncoder#name full name} that a manifest holds
     * @param cache folder of the kept vectors, such as {@code data/cache/text}
     * @throws IllegalArgumentException for any other name
     */
    public static TextEncoder open(String name, Path cache) {
        TextEncoder encoder = uncached(name);
        return encoder instanceof MiniLmEncoder ? new CachedEncoder(encoder, cache) : encoder;
    }

    /**
     * Opens an encoder that keeps nothing.
     *
     * @param name as for {@link #open}
     * @throws IllegalArgumentException for any other name
     */
    public static TextEncoder uncached(String name) {
        return switch (name) {
            case "minilm", "minilm-l6-v2-q" -> new MiniLmEncoder();
            case "hashed", "hashed-1" -> new HashedEncoder();
            default ->
                throw new IllegalArgumentException("There is no text encoder \"" + name + "\"; choose one of " + NAMES);
        };
    }
}
