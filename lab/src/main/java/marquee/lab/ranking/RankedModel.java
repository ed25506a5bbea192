package marquee.lab.ranking;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.towers.FirstPlaces;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.features.Request.RowScores;
import marquee.ranking.features.Sources;
import marquee.ranking.learned.LearnedRanker;
import marquee.training.secondstage.ranker.PeopleToRank;

/** A source with a learned ranker behind it: the ranker's candidates first, in its order, and all else behind in the source's. */
final class RankedModel implements Model {

    private final Model source;
    private final Optional<LearnedRanker> ranker;
    private final BiFunction<Person, float[], RowScores> told;
    private final BiFunction<float[], Person, Sources> candidates;

    private RankedModel(
            Model source,
            Optional<LearnedRanker> ranker,
            BiFunction<Person, float[], RowScores> told,
            BiFunction<float[], Person, Sources> candidates) {
        this.source = source;
        this.ranker = ranker;
        this.told = told;
        this.candidates = candidates;
    }

    /** As a release has it: the ranker is told the scores of its own table of movies, and adds what it finds itself. */
    static RankedModel ofTowers(TowersRecommender.Temporary towers, Optional<LearnedRanker> ranker) {
        return new RankedModel(
                towers,
                ranker,
                (person, scores) -> {
                    float[] vector = towers.model().embed(person);
                    return row -> ranker.orElseThrow().tables().movies().score(row, vector);
                },
                PeopleToRank::sources);
    }

    /** The source's best and nothing else. */
    static RankedModel alone(Model source, Optional<LearnedRanker> ranker) {
        return new RankedModel(source, ranker, (person, scores) -> row -> scores[row], PeopleToRank::only);
    }

    @Override
    public float[][] score(List<Person> people) {
        float[][] scores = source.score(people);
        for (int i = 0; i < people.size(); i++) {
            rank(people.get(i), scores[i]);
        }
        return scores;
    }

    private void rank(Person person, float[] scores) {
        if (ranker.isEmpty() || person.count() < LearnedRanker.FEWEST_RATINGS) {
            return;
        }
        int[] ranked = ranker.get()
                .rank(PeopleToRank.of(person, told.apply(person, scores)), candidates.apply(scores, person))
                .rows();
        FirstPlaces.give(ranked, scores);
    }

    @Override
    public long bytes() {
        return source.bytes();
    }

    @Override
    public void close() {
        source.close();
    }
}
