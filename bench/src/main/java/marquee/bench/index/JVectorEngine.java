package marquee.bench.index;

import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JVector's graph over floats in memory. */
final class JVectorEngine implements Engine {

    private static final VectorTypeSupport VECTORS =
            VectorizationProvider.getInstance().getVectorTypeSupport();
    private static final int DEGREE = 32;
    private static final int CONSTRUCTION_BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;

    private Optional<Graph> graph = Optional.empty();

    private record Graph(RandomAccessVectorValues vectors, ImmutableGraphIndex index, GraphSearcher searcher) {}

    @Override
    public String name() {
        return "JVector, float";
    }

    @Override
    @SuppressWarnings("deprecation") // every public way to a hierarchy of layers is, in this version
    public void build(ClusteredMovies world) throws IOException {
        List<VectorFloat<?>> vectors = new ArrayList<>(world.size());
        for (int id = 1; id <= world.size(); id++) {
            vectors.add(VECTORS.createFloatVector(world.movie(id).vector()));
        }
        RandomAccessVectorValues values = new ListRandomAccessVectorValues(vectors, ClusteredMovies.DIMENSION);
        var scores = BuildScoreProvider.randomAccessScoreProvider(values, VectorSimilarityFunction.DOT_PRODUCT);
        try (var builder = new GraphIndexBuilder(
                scores, ClusteredMovies.DIMENSION, DEGREE, CONSTRUCTION_BEAM, OVERFLOW, ALPHA, true, true)) {
            ImmutableGraphIndex index = builder.build(values);
            graph = Optional.of(new Graph(values, index, new GraphSearcher(index)));
        }
    }

    @Override
    public long[] search(float[] query, int limit, int beam) {
        Graph built = graph.orElseThrow();
        var scores = DefaultSearchScoreProvider.exact(
                VECTORS.createFloatVector(query), VectorSimilarityFunction.DOT_PRODUCT, built.vectors());
        SearchResult found = built.searcher().search(scores, limit, beam, 0f, 0f, Bits.ALL);
        long[] ids = new long[found.getNodes().length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = found.getNodes()[i].node + 1L;
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        if (graph.isPresent()) {
            graph.get().searcher().close();
            graph.get().index().close();
        }
    }
}
