package marquee.backend.recommendations.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import marquee.backend.recommendations.ranking.Diversity.Pairwise;
import marquee.backend.recommendations.retrieval.Candidate;

/**
 * All trades between the best candidates and the rest that make a list more varied in one way and not less so in the
 * other, each the best at its time. A movie that left does not come back. Cost: the square of the number of candidates,
 * and as much again for each trade.
 */
final class Trades {

    /** Gains below this are rounding. */
    private static final double NOTHING = 1e-6;

    private final List<Candidate> candidates;
    private final int size;
    private final double[][] distances;
    private final double[][] genreDistances;
    private final List<Trade> trades = new ArrayList<>();

    /** One candidate takes the place of another. */
    private record Trade(int place, int in, double gain) {}

    Trades(List<Candidate> candidates, int size, Pairwise distance, Pairwise genreDistance) {
        this.candidates = candidates;
        this.size = size;
        this.distances = matrix(distance);
        this.genreDistances = matrix(genreDistance);
        findAll();
    }

    /** How many there are. */
    int count() {
        return trades.size();
    }

    /** The list after the first so many; past the middle a movie that was traded in leads it. */
    List<Candidate> made(int number) {
        var list = new ArrayList<>(candidates.subList(0, size));
        trades.subList(0, number).forEach(trade -> list.set(trade.place(), candidates.get(trade.in())));
        if (2 * number > trades.size() && list.getFirst().equals(candidates.getFirst())) {
            Collections.swap(list, 0, trades.getFirst().place());
        }
        return list;
    }

    private double[][] matrix(Pairwise distance) {
        var all = new double[candidates.size()][candidates.size()];
        for (int a = 0; a < all.length; a++) {
            for (int b = 0; b < a; b++) {
                all[a][b] = distance.of(
                        candidates.get(a).movieId(), candidates.get(b).movieId());
                all[b][a] = all[a][b];
            }
        }
        return all;
    }

    private void findAll() {
        int[] list = new int[size];
        boolean[] used = new boolean[candidates.size()];
        for (int place = 0; place < size; place++) {
            list[place] = place;
            used[place] = true;
        }
        var apart = new Spread(distances, list);
        var genresApart = new Spread(genreDistances, list);
        for (Trade best = best(list, used, apart, genresApart);
                best.gain() > NOTHING && trades.size() < size;
                best = best(list, used, apart, genresApart)) {
            apart.swap(list[best.place()], best.in());
            genresApart.swap(list[best.place()], best.in());
            list[best.place()] = best.in();
            used[best.in()] = true;
            trades.add(best);
        }
    }

    private Trade best(int[] list, boolean[] used, Spread apart, Spread genresApart) {
        Trade best = new Trade(0, 0, 0);
        for (int place = 0; place < size; place++) {
            for (int in = size; in < used.length; in++) {
                double gain = used[in] ? 0 : gain(list[place], in, apart, genresApart);
                if (gain > best.gain()) {
                    best = new Trade(place, in, gain);
                }
            }
        }
        return best;
    }

    /** What a trade adds to both, each as a part of what there is; nothing where it takes from one. */
    private static double gain(int out, int in, Spread apart, Spread genresApart) {
        double gain = apart.gain(out, in);
        double genreGain = genresApart.gain(out, in);
        return gain <= NOTHING || genreGain < -NOTHING ? 0 : gain / apart.total() + genreGain / genresApart.total();
    }

    /** The sum of the distances between all movies of a list, and of each candidate to those on it. */
    private static final class Spread {

        private final double[][] distances;
        private final double[] toList;
        private double total;

        Spread(double[][] distances, int[] list) {
            this.distances = distances;
            this.toList = new double[distances.length];
            for (int candidate = 0; candidate < toList.length; candidate++) {
                for (int member : list) {
                    toList[candidate] += distances[candidate][member];
                }
            }
            for (int member : list) {
                total += toList[member] / 2;
            }
        }

        double gain(int out, int in) {
            return toList[in] - distances[in][out] - toList[out];
        }

        double total() {
            return Math.max(total, NOTHING);
        }

        void swap(int out, int in) {
            total += gain(out, in);
            for (int candidate = 0; candidate < toList.length; candidate++) {
                toList[candidate] += distances[candidate][in] - distances[candidate][out];
            }
        }
    }
}
