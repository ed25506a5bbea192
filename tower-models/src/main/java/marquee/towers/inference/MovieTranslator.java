package marquee.towers.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import marquee.towers.features.ContentVectors;

/** Many movies in, as many vectors out. */
record MovieTranslator(boolean withIds) implements NoBatchifyTranslator<MovieTowerInputs, float[][]> {

    @Override
    public NDList processInput(TranslatorContext context, MovieTowerInputs inputs) {
        var manager = context.getNDManager();
        int rows = inputs.content().length;
        var flat = new float[rows * ContentVectors.DIMENSION];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(inputs.content()[i], 0, flat, i * ContentVectors.DIMENSION, ContentVectors.DIMENSION);
        }
        NDArray content = DjlModel.named(
                MovieTowerInputs.CONTENT, manager.create(flat, new Shape(rows, ContentVectors.DIMENSION)));
        return withIds
                ? new NDList(
                        content,
                        DjlModel.named(MovieTowerInputs.MOVIE, manager.create(inputs.movies(), new Shape(rows))))
                : new NDList(content);
    }

    @Override
    public float[][] processOutput(TranslatorContext context, NDList output) {
        return DjlModel.rows(output);
    }
}
