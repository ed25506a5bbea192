package marquee.lab.towers;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleMaps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import marquee.evaluation.TopK;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.training.publishing.served.ServedModel;
import marquee.training.secondstage.ranker.PeopleToRank;

/**
 * Lists as they are served: the scores put the movies of a person's list first, in its order, and all others behind them in
 * the towers' order.
 */
public final class ServedLists implements Model {

    /** As many movies as the home page asks for. */
    private static final int LENGTH = 20;

    private static final int NEAREST = 200;
    private static final int MOST_FADING = 400;
    private static final int FRESH = 40;

    private final ServedModel towers;
    private final SecondStage stage;
    private final Model owner;
    private final BitSet all = new BitSet();
    private final BitSet unrated = new BitSet();

    /**
     * The lists that a second stage makes.
     *
     * @param towers closed with the lists
     * @param stage with the rows of what the towers were trained on
     */
    public ServedLists(ServedModel towers, SecondStage stage) {
        this(towers, stage, towers);
    }

    /** The same over towers whose files go with the lists. */
    public ServedLists(TowersRecommender.Temporary towers, SecondStage stage) {
        this(towers.model(), stage, towers);
    }

    private ServedLists(ServedModel towers, SecondStage stage, Model owner) {
        this.towers = towers;
        this.stage = stage;
        this.owner = owner;
        all.set(0, stage.movies().size());
        for (int row = 0; row < stage.movies().size(); row++) {
            unrated.set(row, stage.movies().ratings(row) == 0);
        }
    }

    @Override
    public float[][] score(List<Person> people) {
        float[][] scores = towers.score(people);
        for (int i = 0; i < scores.length; i++) {
            int[] rows = list(people.get(i), scores[i]).stream()
                    .mapToInt(Scored::row)
                    .toArray();
            FirstPlaces.give(rows, scores[i]);
        }
        return scores;
    }

    private List<Scored> list(Person person, float[] scores) {
        var seen = new IntOpenHashSet(person.seen());
        for (int i = 0; i < person.seen(); i++) {
            seen.add(person.movie(i));
        }
        return list(person, scores, seen, LENGTH);
    }

    /**
     * A person's list as it is served.
     *
     * @param scores the towers' of all movies, by row
     * @param hidden rows of what may not be shown
     * @param length how many movies at most
     */
    public List<Scored> list(Person person, float[] scores, IntSet hidden, int length) {
        return list(person, scores, hidden, length, Long2DoubleMaps.EMPTY_MAP);
    }

    /**
     * The same for somebody who has passed movies over.
     *
     * @param fades what that takes from their likelihood, by the movie's id
     */
    public List<Scored> list(Person person, float[] scores, IntSet hidden, int length, Long2DoubleMap fades) {
        MovieTable movies = stage.movies();
        var wanted = new Wanted(
                PeopleToRank.history(person),
                towers.embed(person),
                0,
                movieId -> !hidden.contains(movies.row(movieId)),
                fades::get,
                length);
        var open = (BitSet) all.clone();
        hidden.forEach(open::clear);
        var fresh = (BitSet) unrated.clone();
        fresh.and(open);
        return stage.personalLists()
                .list(
                        best(scores, Math.max(NEAREST, 2 * length) + Math.min(MOST_FADING, fades.size()), open, person),
                        best(scores, FRESH, fresh, person),
                        wanted);
    }

    /** The towers whose scores the lists are made of. */
    public ServedModel towers() {
        return towers;
    }

    /** What is known of the movies. */
    public MovieTable movies() {
        return stage.movies();
    }

    private List<Scored> best(float[] scores, int count, BitSet among, Person person) {
        var best = new ArrayList<Scored>(count);
        for (int row : TopK.best(scores, count, among, person)) {
            best.add(
                    new Scored(stage.movies().movieId(row), row, stage.movies().traits(row), scores[row], scores[row]));
        }
        return best;
    }

    @Override
    public long bytes() {
        return towers.bytes();
    }

    @Override
    public void close() {
        owner.close();
    }
}
