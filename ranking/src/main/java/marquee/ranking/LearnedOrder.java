package marquee.ranking;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.features.Request;
import marquee.ranking.features.Sources;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.learned.Ranked;
import marquee.ranking.learned.RankedBefore;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.rules.OrderTrust;

/**
 * Puts candidates in the order that a ranker has learned. Movies of which it has learned nothing keep the places that the
 * towers gave them. Immutable and thread-safe.
 */
final class LearnedOrder implements Ranker {

    private final MovieTable movies;
    private final LearnedRanker ranker;

    LearnedOrder(MovieTable movies, LearnedRanker ranker) {
        this.movies = movies;
        this.ranker = ranker;
    }

    @Override
    public boolean knows(PersonHistory person) {
        return person.size() >= LearnedRanker.FEWEST_RATINGS;
    }

    @Override
    public OrderTrust trust() {
        return OrderTrust.LEARNED;
    }

    /** The scores are those of the trees; a movie that they know nothing of has that of the one before it. */
    @Override
    public List<Scored> order(List<Scored> byTowers, Wanted wanted) {
        return order(byTowers, wanted, new RankedBefore());
    }

    /** Lists of one genre are asked for now and then, and do not take the place of the others. */
    @Override
    public List<Scored> order(List<Scored> byTowers, Wanted wanted, KnownPerson person) {
        return order(byTowers, wanted, wanted.genres() == 0 ? person.ranked() : new RankedBefore());
    }

    private List<Scored> order(List<Scored> byTowers, Wanted wanted, RankedBefore before) {
        var known = new Int2ObjectOpenHashMap<Scored>(byTowers.size());
        byTowers.stream().filter(this::isLearned).forEach(one -> known.put(one.row(), one));
        Ranked ranked = ranker.rank(request(wanted), sources(byTowers, wanted), before);
        List<Scored> learned = new ArrayList<>(ranked.rows().length);
        double lowest = 0;
        for (int rank = 0; rank < ranked.rows().length; rank++) {
            int row = ranked.rows()[rank];
            lowest = ranked.scores()[rank];
            Scored one = known.containsKey(row) ? known.remove(row) : found(row, wanted.vector());
            learned.add(one.with(lowest));
        }
        for (Scored one : byTowers) {
            if (known.containsKey(one.row())) {
                learned.add(one.with(lowest));
            }
        }
        return merged(byTowers, learned);
    }

    /** Of a movie without a rating there is nothing to learn from. */
    private boolean isLearned(Scored one) {
        return one.row() >= 0 && one.traits().ratings() > 0;
    }

    /** At the moment of their newest rating, as the ranker has learned. */
    private Request request(Wanted wanted) {
        PersonHistory person = wanted.person();
        return new Request(person, row -> movies.score(row, wanted.vector()), person.epochSeconds()[person.size() - 1]);
    }

    private Sources sources(List<Scored> byTowers, Wanted wanted) {
        int[] nearest =
                byTowers.stream().filter(this::isLearned).mapToInt(Scored::row).toArray();
        return new Sources(
                nearest,
                new int[0],
                row -> wanted.fits(movies.genres(row)) && wanted.allowed().test(movies.movieId(row)));
    }

    private Scored found(int row, float[] person) {
        double score = movies.score(row, person);
        return new Scored(movies.movieId(row), row, movies.traits(row), score, score);
    }

    private List<Scored> merged(List<Scored> byTowers, List<Scored> learned) {
        List<Scored> merged = new ArrayList<>(byTowers.size());
        var next = learned.iterator();
        double score = learned.isEmpty() ? 0 : learned.getFirst().score();
        for (Scored place : byTowers) {
            Scored one = isLearned(place) && next.hasNext() ? next.next() : place.with(score);
            score = one.score();
            merged.add(one);
        }
        next.forEachRemaining(merged::add);
        return merged;
    }
}
