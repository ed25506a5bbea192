package marquee.training.publishing.served;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.TopK;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;

/**
 * Newcomers who like one kind of movie: people of the data, of whom only their newest five likes of that kind are told and not
 * who they are. Every kind that somebody likes has its turn, so that rare ones count as much as common ones.
 */
final class Fans {

    private static final int LIKES = 5;
    private static final int LIST = 20;
    private static final int MOST = 200;
    private static final int NONE = -1;

    private final List<Person> people = new ArrayList<>();
    private final List<BitSet> kinds = new ArrayList<>();
    private final BitSet rated = new BitSet();

    /** At most 200 of them, evenly spaced among those who like five of a kind. */
    Fans(Interactions ratings, Kinds all) {
        int[] counts = ratings.counts();
        IntStream.range(0, counts.length).filter(row -> counts[row] > 0).forEach(rated::set);
        int[] kindOf = IntStream.range(0, ratings.users())
                .map(user -> kind(ratings, user, all))
                .toArray();
        int[] fans = IntStream.range(0, kindOf.length)
                .filter(user -> kindOf[user] != NONE)
                .toArray();
        int step = Math.max(1, Math.ceilDiv(fans.length, MOST));
        int[] firstTold = new int[ratings.users()];
        for (int i = 0; i < fans.length; i += step) {
            firstTold[fans[i]] = firstTold(ratings, fans[i], all.movies().get(kindOf[fans[i]]));
        }
        Interactions told = ratings.keep((user, position) -> kindOf[user] != NONE
                && position >= firstTold[user]
                && isLike(ratings, position, all.movies().get(kindOf[user])));
        for (int i = 0; i < fans.length; i += step) {
            people.add(Person.unseen(fans[i], told));
            kinds.add(all.movies().get(kindOf[fans[i]]));
        }
    }

    /** One of the kinds of which somebody likes five, each as likely; or none. */
    private static int kind(Interactions ratings, int user, Kinds all) {
        int[] liked = IntStream.range(0, all.movies().size())
                .filter(kind -> likes(ratings, user, all.movies().get(kind)) >= LIKES)
                .toArray();
        return liked.length == 0 ? NONE : liked[user % liked.length];
    }

    private static long likes(Interactions ratings, int user, BitSet kind) {
        return IntStream.range(ratings.start(user), ratings.end(user))
                .filter(position -> isLike(ratings, position, kind))
                .count();
    }

    private static boolean isLike(Interactions ratings, int position, BitSet kind) {
        return ratings.positive(position) && kind.get(ratings.item(position));
    }

    /** Where the newest five likes begin. */
    private static int firstTold(Interactions ratings, int user, BitSet kind) {
        int position = ratings.end(user);
        for (int left = LIKES; left > 0; left--) {
            do {
                position--;
            } while (!isLike(ratings, position, kind));
        }
        return position;
    }

    /** How many there are. */
    int count() {
        return people.size();
    }

    /** What share of twenty movies is of the kind that a fan likes, on average. */
    double share(Model model) {
        double sum = 0;
        float[][] scores = model.score(people);
        for (int i = 0; i < scores.length; i++) {
            int[] list = TopK.best(scores[i], LIST, rated, people.get(i));
            BitSet kind = kinds.get(i);
            sum += (double) IntStream.of(list).filter(kind::get).count() / Math.max(1, list.length);
        }
        return sum / Math.max(1, scores.length);
    }
}
