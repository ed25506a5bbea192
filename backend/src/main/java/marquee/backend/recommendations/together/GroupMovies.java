package marquee.backend.recommendations.together;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import marquee.backend.crowd.Popularity;
import marquee.backend.recommendations.ranking.DotProduct;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.together.FairOrder;
import reactor.core.publisher.Mono;

/** The movies that compete for a group, with their vectors and those of what its people rated. */
final class GroupMovies {

    private final List<Member> members;
    private final long[] movies;
    private final Map<Long, float[]> vectors;

    private GroupMovies(List<Member> members, long[] movies, Map<Long, float[]> vectors) {
        this.members = members;
        this.movies = movies;
        this.vectors = vectors;
    }

    /** Reads the vectors; an error when the index is down. */
    static Mono<GroupMovies> read(List<Member> members, LiveRelease live) {
        var competing = new LongLinkedOpenHashSet();
        members.forEach(
                member -> member.nearest().candidates().forEach(candidate -> competing.add(candidate.movieId())));
        var needed = new LongLinkedOpenHashSet(competing);
        members.forEach(member -> needed.addAll(Dislikes.rated(member.history())));
        return live.vectors(needed).map(vectors -> {
            long[] found = competing.longStream().filter(vectors::containsKey).toArray();
            return new GroupMovies(members, found, vectors);
        });
    }

    /**
     * The list, without what one of them would clearly dislike.
     *
     * @param vetoed is given what had to make room
     */
    List<Candidate> pick(int limit, Popularity popularity, LongSet vetoed) {
        float[][] scores = members.stream().map(this::scores).toArray(float[][]::new);
        var vetoes = new ArrayList<Dislikes>();
        members.forEach(member -> vetoes.add(new Dislikes(member.history(), vectors, popularity)));
        int[] picked =
                FairOrder.pick(scores, limit, movie -> vetoes.stream().noneMatch(person -> person.of(movies[movie])));
        return IntStream.range(0, picked.length)
                .mapToObj(place -> new Candidate(movies[picked[place]], 1.0 / (place + 1), new Reason.ForAllOfYou()))
                .toList();
    }

    private float[] scores(Member member) {
        var scores = new float[movies.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = DotProduct.of(member.vector(), Objects.requireNonNull(vectors.get(movies[i])));
        }
        return scores;
    }
}
