package marquee.towers.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.List;

/** Several people in, a vector for each out; their histories are padded to the longest. */
final class UserTranslator implements NoBatchifyTranslator<List<UserTowerInputs>, float[][]> {

    @Override
    public NDList processInput(TranslatorContext context, List<UserTowerInputs> people) {
        var batch = UserTowerBatch.of(people);
        var manager = context.getNDManager();
        var histories = new Shape(batch.size(), batch.length());
        return new NDList(
                DjlModel.named(UserTowerInputs.USER, manager.create(batch.users(), new Shape(batch.size()))),
                DjlModel.named(UserTowerInputs.MOVIES, manager.create(batch.movies(), histories)),
                DjlModel.named(UserTowerInputs.STARS, manager.create(batch.stars(), histories)),
                DjlModel.named(UserTowerInputs.AGES, manager.create(batch.ages(), histories)));
    }

    @Override
    public float[][] processOutput(TranslatorContext context, NDList output) {
        return DjlModel.rows(output);
    }
}
