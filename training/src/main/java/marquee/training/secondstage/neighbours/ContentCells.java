package marquee.training.secondstage.neighbours;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.movies.MovieTable;

/**
 * Movies that are about the same. The sketches say which may be near, the texts which are.
 *
 * <p>Up to {@link #ALL} movies each is compared with each. More are put into cells around some of them, evenly drawn, and each is
 * compared with those in the cells nearest to it (inverted file: Sivic and Zisserman, ICCV 2003), so that time grows with the
 * number of movies and hardly with its square.
 */
final class ContentCells {

    private static final int ALL = 12_000;
    private static final int OF_A_CELL = 200;
    private static final int CELLS_ASKED = 15;

    private final MovieTable movies;
    private final TextLikeness texts;
    private final int most;
    private final int[] centres;
    private final List<IntArrayList> cells = new ArrayList<>();

    private ContentCells(MovieTable movies, TextLikeness texts, int most) {
        this.movies = movies;
        this.texts = texts;
        this.most = most;
        int count = movies.size() <= ALL ? 1 : movies.size() / OF_A_CELL;
        this.centres = new int[count];
        for (int cell = 0; cell < count; cell++) {
            centres[cell] = (int) ((long) cell * movies.size() / count);
            cells.add(new IntArrayList());
        }
    }

    /** The nearest of each movie, at most so many. */
    static NearestRows.Found[] nearest(MovieTable movies, TextLikeness texts, int most) {
        return new ContentCells(movies, texts, most).nearest();
    }

    private NearestRows.Found[] nearest() {
        int[][] asked = IntStream.range(0, movies.size())
                .parallel()
                .mapToObj(this::nearestCells)
                .toArray(int[][]::new);
        for (int movie = 0; movie < movies.size(); movie++) {
            cells.get(asked[movie][0]).add(movie);
        }
        return IntStream.range(0, movies.size())
                .parallel()
                .mapToObj(movie -> compared(movie, within(movie, asked[movie])))
                .toArray(NearestRows.Found[]::new);
    }

    private int[] nearestCells(int movie) {
        if (centres.length == 1) {
            return new int[1];
        }
        var nearest = new NearestRows(CELLS_ASKED);
        for (int cell = 0; cell < centres.length; cell++) {
            nearest.offer(cell, movies.contentSimilarity(movie, centres[cell]));
        }
        return nearest.take().rows();
    }

    /** Twice as many as wanted, by their sketches. */
    private int[] within(int movie, int[] asked) {
        var nearest = new NearestRows(2 * most);
        for (int cell : asked) {
            var members = cells.get(cell);
            for (int i = 0; i < members.size(); i++) {
                int other = members.getInt(i);
                if (other != movie) {
                    nearest.offer(other, movies.contentSimilarity(movie, other));
                }
            }
        }
        return nearest.take().rows();
    }

    private NearestRows.Found compared(int movie, int[] others) {
        var nearest = new NearestRows(most);
        for (int other : others) {
            float alike = texts.of(movie, other);
            if (alike > 0) {
                nearest.offer(other, alike);
            }
        }
        return nearest.take();
    }
}
