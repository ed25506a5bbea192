package marquee.towers.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An encoder that looks on disk first. Texts not found there are encoded on all cores and kept before they are used. */
final class CachedEncoder implements TextEncoder {

    private static final int BATCH = 256;

    private final TextEncoder encoder;
    private final VectorFile kept;

    CachedEncoder(TextEncoder encoder, Path folder) {
        this.encoder = encoder;
        this.kept = VectorFile.open(folder, encoder.name(), encoder.dimension());
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(String text) {
        return encodeAll(List.of(text))[0];
    }

    @Override
    public float[][] encodeAll(List<String> texts) {
        var vectors = new float[texts.size()][];
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < vectors.length; i++) {
            var found = kept.find(TextKey.of(texts.get(i)));
            if (found.isPresent()) {
                vectors[i] = found.get();
            } else {
                missing.add(i);
            }
        }
        for (int start = 0; start < missing.size(); start += BATCH) {
            encodeMissing(texts, missing.subList(start, Math.min(start + BATCH, missing.size())), vectors);
        }
        return vectors;
    }

    private void encodeMissing(List<String> texts, List<Integer> indices, float[][] vectors) {
        var batch = indices.stream().map(texts::get).toList();
        float[][] encoded = encoder.encodeAll(batch);
        kept.append(batch.stream().map(TextKey::of).toList(), encoded);
        for (int i = 0; i < encoded.length; i++) {
            vectors[indices.get(i)] = encoded[i];
        }
    }

    @Override
    public void close() {
        kept.close();
        encoder.close();
    }
}
