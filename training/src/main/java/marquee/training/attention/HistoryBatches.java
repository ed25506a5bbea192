package marquee.training.attention;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import marquee.evaluation.data.Interactions;
import marquee.training.graph.AttentionTrainingGraph.Histories;
import marquee.training.settings.AttentionSettings;

/**
 * What the steps of an epoch read: everybody's history once, long ones in pieces that are cut elsewhere each time, those of
 * about one length together, since padding costs as much as ratings do.
 */
final class HistoryBatches {

    private static final int MOST_PEOPLE = 64;
    private static final int ABOUT_ONE_LENGTH = 12;
    private static final int SHORTEST_TAIL = 5;

    private final Interactions ratings;
    private final AttentionSettings settings;

    HistoryBatches(Interactions ratings, AttentionSettings settings) {
        this.ratings = ratings;
        this.settings = settings;
    }

    /**
     * Ratings that follow each other.
     *
     * @param from position of the first
     * @param to one after the position of the last, which is only asked for
     * @param order by what pieces of about one length are put together
     */
    private record Piece(int from, int to, int order) {

        int read() {
            return to - from - 1;
        }
    }

    /** The steps of one epoch, in random order. */
    List<Histories> epoch(Random random) {
        var pieces = new ArrayList<Piece>();
        for (int user = 0; user < ratings.users(); user++) {
            cut(ratings.start(user), ratings.end(user), random, pieces);
        }
        pieces.sort(Comparator.comparingInt(Piece::order));
        var steps = new ArrayList<Histories>();
        for (int from = 0; from < pieces.size(); ) {
            int longest = pieces.get(from).read() + ABOUT_ONE_LENGTH;
            int to = Math.min(pieces.size(), from + Math.clamp(settings.batch() / longest, 1, MOST_PEOPLE));
            Histories step = histories(pieces.subList(from, to));
            if (step.next().length > 0) {
                steps.add(step);
            }
            from = to;
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    private void cut(int start, int end, Random random, List<Piece> pieces) {
        int most = settings.length();
        int rest = end;
        if (end - start > most + 1 && random.nextBoolean()) {
            rest = end - random.nextInt(most / 2);
            if (end - rest > SHORTEST_TAIL) {
                add(Math.max(start, rest - 1), end, random, pieces);
            } else {
                rest = end;
            }
        }
        for (int to = rest; to - start >= 2; to -= most) {
            add(Math.max(start, to - most - 1), to, random, pieces);
        }
    }

    private static void add(int from, int to, Random random, List<Piece> pieces) {
        pieces.add(new Piece(from, to, to - from + random.nextInt(ABOUT_ONE_LENGTH)));
    }

    private Histories histories(List<Piece> pieces) {
        int length = pieces.stream().mapToInt(Piece::read).max().orElse(1);
        var movies = new int[pieces.size() * length];
        var stars = new float[movies.length];
        var places = new IntArrayList();
        var next = new IntArrayList();
        for (int row = 0; row < pieces.size(); row++) {
            Piece piece = pieces.get(row);
            for (int i = 0; i < piece.read(); i++) {
                int position = piece.to - 2 - i;
                int place = row * length + i;
                movies[place] = ratings.item(position) + 1;
                stars[place] = ratings.stars(position);
                if (ratings.positive(position + 1)) {
                    places.add(place);
                    next.add(ratings.item(position + 1) + 1);
                }
            }
        }
        return new Histories(pieces.size(), length, movies, stars, places.toIntArray(), next.toIntArray());
    }
}
