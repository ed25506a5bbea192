package marquee.lab.ranking;

import java.util.ArrayList;
import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.towers.FirstPlaces;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.Ranker;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.training.secondstage.ranker.PeopleToRank;

/** The towers' nearest movies first, in a ranker's order and without any rule, all others behind in the towers' order. */
final class RerankedModel implements Model {

    private static final int NEAREST = 200;

    private final TowersRecommender.Temporary towers;
    private final MovieTable movies;
    private final Ranker ranker;

    /** @param towers closed with the lists */
    RerankedModel(TowersRecommender.Temporary towers, MovieTable movies, Ranker ranker) {
        this.towers = towers;
        this.movies = movies;
        this.ranker = ranker;
    }

    @Override
    public float[][] score(List<Person> people) {
        float[][] scores = towers.score(people);
        for (int i = 0; i < scores.length; i++) {
            rank(people.get(i), scores[i]);
        }
        return scores;
    }

    private void rank(Person person, float[] scores) {
        float[] vector = towers.model().embed(person);
        PersonHistory history = PeopleToRank.history(person);
        List<Scored> nearest = nearest(person, scores);
        if (!ranker.knows(history) || nearest.isEmpty()) {
            return;
        }
        var ordered = ranker.order(nearest, new Wanted(history, vector, 0, any -> true, NEAREST));
        FirstPlaces.give(ordered.stream().mapToInt(Scored::row).toArray(), scores);
    }

    private List<Scored> nearest(Person person, float[] scores) {
        List<Scored> nearest = new ArrayList<>();
        for (int row : PeopleToRank.sources(scores, person).nearest()) {
            if (nearest.size() < NEAREST) {
                nearest.add(new Scored(movies.movieId(row), row, movies.traits(row), scores[row], scores[row]));
            }
        }
        return nearest;
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
