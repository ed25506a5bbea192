package marquee.lab.ranking;

import java.util.List;
import java.util.Optional;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.learned.Ranked;
import marquee.training.secondstage.ranker.PeopleToRank;

/** Lists as a release serves them: the ranker's candidates first, in its order, and all else behind in the towers'. */
final class RankedModel implements Model {

    private final TowersRecommender.Temporary towers;
    private final Optional<LearnedRanker> ranker;

    RankedModel(TowersRecommender.Temporary towers, Optional<LearnedRanker> ranker) {
        this.towers = towers;
        this.ranker = ranker;
    }

    @Override
    public float[][] score(List<Person> people) {
        float[][] scores = towers.score(people);
        for (int i = 0; i < people.size(); i++) {
            rank(people.get(i), scores[i]);
        }
        return scores;
    }

    private void rank(Person person, float[] scores) {
        if (ranker.isEmpty() || person.count() < LearnedRanker.FEWEST_RATINGS) {
            return;
        }
        Ranked ranked = ranker.get()
                .rank(PeopleToRank.of(person, towers.model().embed(person)), PeopleToRank.sources(scores, person));
        for (int rank = 0; rank < ranked.rows().length; rank++) {
            scores[ranked.rows()[rank]] = 1 + ranked.rows().length - rank;
        }
    }

    @Override
    public long bytes() {
        return towers.bytes();
    }

    @Override
    public void close() {
        towers.close();
    }
}
