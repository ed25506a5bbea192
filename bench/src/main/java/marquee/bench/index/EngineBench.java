package marquee.bench.index;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.index.Filter;
import marquee.index.Hit;

/** Compares graph libraries on plain search, one client, one thread. */
final class EngineBench {

    private static final int QUERIES = 100;
    private static final int ROUNDS = 5;
    private static final int LIMIT = 100;

    private EngineBench() {}

    /** Builds and searches; prints one line per beam. */
    static void run(Engine engine, ClusteredMovies world, PrintStream out) throws IOException {
        long started = System.nanoTime();
        engine.build(world);
        double built = (System.nanoTime() - started) / 1e9;
        List<float[]> vectors =
                IntStream.range(0, QUERIES).mapToObj(world::query).toList();
        List<List<Hit>> truth = SearchCase.truth(world, Filter.ANY, vectors, LIMIT);
        for (int beam : new int[] {128, 256, 512}) {
            SearchFigures figures = search(engine, vectors, truth, beam);
            out.printf("| %,d | %s | %d | %.1f | %s |%n", world.size(), engine.name(), beam, built, figures.cells());
            out.flush();
        }
    }

    private static SearchFigures search(Engine engine, List<float[]> vectors, List<List<Hit>> truth, int beam)
            throws IOException {
        long[] nanos = new long[QUERIES * ROUNDS];
        long found = 0;
        for (int round = -1; round < ROUNDS; round++) {
            for (int q = 0; q < QUERIES; q++) {
                long started = System.nanoTime();
                long[] ids = engine.search(vectors.get(q), LIMIT, beam);
                if (round >= 0) {
                    nanos[round * QUERIES + q] = System.nanoTime() - started;
                    found += hits(ids, truth.get(q));
                }
            }
        }
        return new SearchFigures(nanos, (double) found / nanos.length / LIMIT, 0);
    }

    private static long hits(long[] ids, List<Hit> truth) {
        Set<Long> right = new HashSet<>();
        truth.forEach(hit -> right.add(hit.id()));
        long found = 0;
        for (long id : ids) {
            found += right.contains(id) ? 1 : 0;
        }
        return found;
    }
}
