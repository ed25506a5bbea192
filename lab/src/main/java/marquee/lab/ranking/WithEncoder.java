package marquee.lab.ranking;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.towers.crossencoder.CrossEncoder;

/** Lists that a cross-encoder orders, which is closed with them. */
record WithEncoder(Model lists, CrossEncoder encoder) implements Model {

    @Override
    public float[][] score(List<Person> people) {
        return lists.score(people);
    }

    @Override
    public long bytes() {
        return lists.bytes();
    }

    @Override
    public void close() {
        lists.close();
        encoder.close();
    }
}
