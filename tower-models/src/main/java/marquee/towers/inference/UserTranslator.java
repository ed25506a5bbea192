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
        int size = people.size();
        int length = people.stream().mapToInt(UserTowerInputs::length).max().orElse(1);
        var users = new int[size];
        var movies = new int[size * length];
        var stars = new float[size * length];
        var ages = new float[size * length];
        for (int i = 0; i < size; i++) {
            UserTowerInputs person = people.get(i);
            users[i] = person.user();
            System.arraycopy(person.movies(), 0, movies, i * length, person.length());
            System.arraycopy(person.stars(), 0, stars, i * length, person.length());
            System.arraycopy(person.ages(), 0, ages, i * length, person.length());
        }
        var manager = context.getNDManager();
        var histories = new Shape(size, length);
        return new NDList(
                DjlModel.named(UserTowerInputs.USER, manager.create(users, new Shape(size))),
                DjlModel.named(UserTowerInputs.MOVIES, manager.create(movies, histories)),
                DjlModel.named(UserTowerInputs.STARS, manager.create(stars, histories)),
                DjlModel.named(UserTowerInputs.AGES, manager.create(ages, histories)));
    }

    @Override
    public float[][] processOutput(TranslatorContext context, NDList output) {
        return DjlModel.rows(output);
    }
}
