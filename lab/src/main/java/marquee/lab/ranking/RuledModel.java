package marquee.lab.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import marquee.evaluation.TopK;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.lab.towers.FirstPlaces;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.rules.ListRules;
import marquee.ranking.rules.OrderTrust;
import marquee.ranking.sources.NeighbourPlaces;
import marquee.training.secondstage.ranker.PeopleToRank;

/** Any model's best movies, put in order by the rules of a release; all else stays behind them. */
final class RuledModel implements Model {

    /** As many movies as the home page asks for. */
    private static final int LENGTH = 20;

    private static final int BEST = 200;

    private final Model model;
    private final MovieTable movies;
    private final NeighbourTable neighbours;
    private final ListRules rules;
    private final BitSet all = new BitSet();

    RuledModel(Model model, MovieTable movies, NeighbourTable neighbours) {
        this.model = model;
        this.movies = movies;
        this.neighbours = neighbours;
        this.rules = new ListRules(movies);
        all.set(0, movies.size());
    }

    @Override
    public float[][] score(List<Person> people) {
        float[][] scores = model.score(people);
        for (int i = 0; i < scores.length; i++) {
            FirstPlaces.give(list(people.get(i), scores[i]), scores[i]);
        }
        return scores;
    }

    private int[] list(Person person, float[] scores) {
        var best = new ArrayList<Scored>(BEST);
        for (int row : TopK.best(scores, BEST, all, person)) {
            best.add(new Scored(movies.movieId(row), row, movies.traits(row), scores[row], scores[row]));
        }
        PersonHistory history = PeopleToRank.history(person);
        var wanted = new Wanted(history, new float[0], 0, any -> true, LENGTH);
        return rules
                .apply(
                        best,
                        OrderTrust.PLACES,
                        rules.taste(history),
                        wanted,
                        NeighbourPlaces.of(history, Optional.of(neighbours)))
                .stream()
                .mapToInt(Scored::row)
                .toArray();
    }

    @Override
    public long bytes() {
        return model.bytes();
    }

    @Override
    public void close() {
        model.close();
    }
}
