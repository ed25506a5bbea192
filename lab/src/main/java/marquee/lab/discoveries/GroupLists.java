package marquee.lab.discoveries;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.evaluation.model.Person;
import marquee.lab.towers.ServedLists;
import marquee.ranking.candidates.Scored;
import marquee.ranking.together.FairOrder;
import marquee.ranking.together.GroupMember;
import marquee.ranking.together.LikeProbability;

/** Lists for several people as the service makes them: everybody's own lists compete. */
final class GroupLists {

    private static final int POOL = 200;

    private final ServedLists lists;
    private final GroupVetoes vetoes;

    /** @param movies by row */
    GroupLists(ServedLists lists, List<Movie> movies) {
        this.lists = lists;
        this.vetoes = new GroupVetoes(lists.towers().movieVectors(), movies);
    }

    /**
     * The rows of a list, best first.
     *
     * @param scores the towers', person by person
     * @param told rows that nobody is shown
     */
    int[] together(List<Person> people, float[][] scores, IntSet told, int limit) {
        var own = new ArrayList<int[]>();
        for (int i = 0; i < people.size(); i++) {
            own.add(lists.list(people.get(i), scores[i], told, POOL).stream()
                    .mapToInt(Scored::row)
                    .toArray());
        }
        int[] pool = own.stream().flatMapToInt(IntStream::of).distinct().toArray();
        var model = new LikeProbability(
                IntStream.of(pool).map(lists.movies()::ratings).toArray(),
                lists.movies().mostRatings());
        double[][] likely = IntStream.range(0, people.size())
                .mapToObj(i -> model.of(member(people.get(i), scores[i], own.get(i), pool)))
                .toArray(double[][]::new);
        var dislikes = vetoes.of(people);
        int[] picked = FairOrder.pick(likely, limit, movie -> !dislikes.test(pool[movie]));
        return IntStream.of(picked).map(movie -> pool[movie]).toArray();
    }

    private static GroupMember member(Person person, float[] scores, int[] own, int[] pool) {
        var places = new Int2IntOpenHashMap();
        IntStream.range(0, own.length).forEach(place -> places.put(own[place], place + 1));
        var competing = new float[pool.length];
        for (int i = 0; i < pool.length; i++) {
            competing[i] = scores[pool[i]];
        }
        int likes = (int)
                IntStream.range(0, person.count()).filter(person::positive).count();
        return new GroupMember(competing, IntStream.of(pool).map(places::get).toArray(), likes);
    }
}
