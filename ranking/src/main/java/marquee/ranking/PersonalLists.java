package marquee.ranking;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.ranking.candidates.ListPart;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.learned.RankedBefore;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.rules.ListRules;
import marquee.ranking.rules.OrderTrust;
import marquee.ranking.settings.ListSettings;
import marquee.ranking.sources.CandidateRows;
import marquee.ranking.sources.NeighbourPlaces;
import marquee.ranking.sources.OtherSources;

/**
 * Makes one person's list: the nearest movies and those of the other sources together, in the order of the ranker where
 * there is one and the towers' where not, then the rules. Immutable and thread-safe; some tenths of a millisecond for
 * some hundreds of candidates.
 */
public final class PersonalLists {

    private final MovieTable movies;
    private final Optional<NeighbourTable> neighbours;
    private final CandidateRows sources;
    private final ListRules rules;
    private final Optional<Ranker> ranker;
    private final Set<ListPart> parts;

    PersonalLists(
            MovieTable movies, Optional<NeighbourTable> neighbours, Optional<Ranker> ranker, Set<ListPart> parts) {
        this.movies = movies;
        this.neighbours = neighbours;
        this.ranker = ranker;
        this.sources = new CandidateRows(movies);
        this.rules = new ListRules(movies, parts);
        this.parts = parts;
    }

    private PersonalLists(PersonalLists lists, ListRules rules, Optional<Ranker> ranker) {
        this.movies = lists.movies;
        this.neighbours = lists.neighbours;
        this.ranker = ranker;
        this.sources = lists.sources;
        this.rules = rules;
        this.parts = lists.parts;
    }

    /** The same without the ranker: the towers' order, then the rules. */
    public PersonalLists byTowers() {
        return new PersonalLists(this, rules, Optional.empty());
    }

    /** The same in the order of another ranker, or of none, with rules of these strengths. */
    PersonalLists with(Optional<Ranker> other, ListSettings settings) {
        return new PersonalLists(this, rules.with(settings), other);
    }

    /** Whether a ranker orders the candidates of somebody with this history. */
    public boolean ranks(PersonHistory person) {
        return ranker.filter(any -> any.knows(person)).isPresent();
    }

    /**
     * What lists read of somebody, who may be kept for further ones.
     *
     * @param vector the person's, as the user tower has it
     */
    public KnownPerson known(PersonHistory person, float[] vector) {
        var places = NeighbourPlaces.of(person, has(ListPart.NEIGHBOURS) ? neighbours : Optional.empty());
        int[] rows = has(ListPart.SHELVES) ? sources.of(person, places) : CandidateRows.of(places);
        return new KnownPerson(
                person, rules.taste(person), new OtherSources(places, rows, movies, vector), new RankedBefore());
    }

    /**
     * Makes a list for somebody of whom nothing is kept.
     *
     * @param found as below
     * @param fresh as below
     */
    public List<Scored> list(List<Scored> found, List<Scored> fresh, Wanted wanted) {
        return list(found, fresh, wanted, known(wanted.person(), wanted.vector()));
    }

    /**
     * Makes a list.
     *
     * @param found what the search in the vectors found, each movie once, none that is not allowed
     * @param fresh of those that nobody has rated yet the nearest; what is not allowed is left out
     * @param person what {@link #known} says of whom it is wanted for, with the vector that is wanted for
     * @return at most as many as are wanted, in the order to show them; scores fall along the list
     */
    public List<Scored> list(List<Scored> found, List<Scored> fresh, Wanted wanted, KnownPerson person) {
        List<Scored> candidates = new ArrayList<>(has(ListPart.NEAREST) ? found : List.of());
        addFresh(candidates, has(ListPart.UNRATED) ? fresh : List.of(), wanted);
        addOthers(candidates, person.sources(), wanted);
        candidates.sort(Scored::bestFirst);
        Optional<Ranker> knowing = ranker.filter(any -> any.knows(wanted.person()));
        List<Scored> ordered =
                knowing.map(any -> any.order(candidates, wanted, person)).orElse(candidates);
        OrderTrust trust = knowing.map(Ranker::trust).orElse(OrderTrust.PLACES);
        return falling(rules.apply(
                ordered, trust, person.taste(), wanted, person.sources().places()));
    }

    private boolean has(ListPart part) {
        return parts.contains(part);
    }

    private static void addFresh(List<Scored> candidates, List<Scored> fresh, Wanted wanted) {
        var known = new LongOpenHashSet(candidates.size());
        candidates.forEach(one -> known.add(one.movieId()));
        fresh.stream()
                .filter(one -> wanted.fits(one.traits().genres())
                        && wanted.allowed().test(one.movieId())
                        && !known.contains(one.movieId()))
                .forEach(candidates::add);
    }

    private void addOthers(List<Scored> candidates, OtherSources others, Wanted wanted) {
        var known = new IntOpenHashSet(2 * candidates.size());
        candidates.forEach(one -> known.add(one.row()));
        for (int place = 0; place < others.size(); place++) {
            int row = others.row(place);
            if (wanted.fits(movies.genres(row))
                    && !known.contains(row)
                    && wanted.allowed().test(movies.movieId(row))) {
                double score = others.score(place);
                candidates.add(new Scored(movies.movieId(row), row, movies.traits(row), score, score));
            }
        }
    }

    /** Rules may put a movie before one with a better score; what is told falls all the same. */
    private static List<Scored> falling(List<Scored> list) {
        var told = new ArrayList<Scored>(list.size());
        double lowest = Double.POSITIVE_INFINITY;
        for (Scored one : list) {
            lowest = Math.min(lowest, one.score());
            told.add(one.with(lowest));
        }
        return told;
    }
}
