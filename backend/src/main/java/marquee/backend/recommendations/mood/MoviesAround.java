package marquee.backend.recommendations.mood;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import marquee.index.Filter;
import marquee.index.Query;
import marquee.ranking.words.Surroundings;
import marquee.ranking.words.WordIndex.Found;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings the movies that lie where words lead, and the person's place. Thread-safe; nothing here blocks. */
@Component
final class MoviesAround {

    private static final int JOINING = 200;

    private final UserEmbeddings embeddings;

    MoviesAround(UserEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** The found movies and their surroundings in one order; an error when the index is down. */
    Mono<List<Found>> of(List<Found> found, CandidateQuery query, LiveRelease live) {
        var best = found.stream().limit(Surroundings.BEST).map(Found::movieId).toList();
        var person = embeddings
                .of(query.history(), live)
                .map(UserEmbedding::vector)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return live.vectors(best)
                .flatMap(vectors -> Mono.justOrEmpty(Surroundings.centre(found, vectors)))
                .zipWith(person)
                .flatMap(both -> ordered(found, both.getT1(), both.getT2(), query, live))
                .defaultIfEmpty(found);
    }

    private static Mono<List<Found>> ordered(
            List<Found> found, float[] centre, Optional<float[]> person, CandidateQuery query, LiveRelease live) {
        var around = new Query(centre, JOINING, Filter.ANY, query.exclusions().movies(), live.deadline());
        return live.search(around).flatMap(hits -> {
            var ids = new LongLinkedOpenHashSet();
            found.forEach(movie -> ids.add(movie.movieId()));
            hits.hits().forEach(hit -> ids.add(hit.id()));
            return live.vectors(ids).map(vectors -> Surroundings.blend(found, vectors, centre, person));
        });
    }
}
