package marquee.towers.inference;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/** One person in, one vector out. */
final class UserTranslator implements NoBatchifyTranslator<UserTowerInputs, float[]> {

    @Override
    public NDList processInput(TranslatorContext context, UserTowerInputs inputs) {
        var manager = context.getNDManager();
        var history = new Shape(1, inputs.length());
        return new NDList(
                DjlModel.named(UserTowerInputs.USER, manager.create(new int[] {inputs.user()}, new Shape(1))),
                DjlModel.named(UserTowerInputs.MOVIES, manager.create(inputs.movies(), history)),
                DjlModel.named(UserTowerInputs.STARS, manager.create(inputs.stars(), history)),
                DjlModel.named(UserTowerInputs.AGES, manager.create(inputs.ages(), history)));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList output) {
        return DjlModel.rows(output)[0];
    }
}
