package marquee.backend.recommendations.together;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.backend.crowd.Popularity;
import marquee.backend.recommendations.ranking.DotProduct;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.SecondStage;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.together.FairOrder;
import marquee.ranking.together.GroupMember;
import marquee.ranking.together.LikeProbability;
import reactor.core.publisher.Mono;

/** The movies that compete for a group, with their vectors and those of what its people rated. */
final class GroupMovies {

    private final List<Member> members;
    private final long[] movies;
    private final Map<Long, float[]> vectors;
    private final LikeProbability model;

    private GroupMovies(List<Member> members, long[] movies, Map<Long, float[]> vectors, LikeProbability model) {
        this.members = members;
        this.movies = movies;
        this.vectors = vectors;
        this.model = model;
    }

    /** Reads the vectors; an error when the index is down. */
    static Mono<GroupMovies> read(List<Member> members, LiveRelease live) {
        var competing = new LongLinkedOpenHashSet();
        members.forEach(member -> member.own().candidates().forEach(candidate -> competing.add(candidate.movieId())));
        var needed = new LongLinkedOpenHashSet(competing);
        members.forEach(member -> needed.addAll(Dislikes.rated(member.history())));
        return live.vectors(needed).map(vectors -> {
            long[] found = competing.longStream().filter(vectors::containsKey).toArray();
            return new GroupMovies(members, found, vectors, model(found, live));
        });
    }

    /** How well known movies are is what the release knows of them; nothing where it brings no second stage. */
    private static LikeProbability model(long[] movies, LiveRelease live) {
        return live.secondStage()
                .map(SecondStage::movies)
                .map(table -> new LikeProbability(
                        LongStream.of(movies)
                                .mapToInt(table::row)
                                .map(row -> row == MovieTable.UNKNOWN ? 0 : table.ratings(row))
                                .toArray(),
                        table.mostRatings()))
                .orElseGet(() -> new LikeProbability(new int[movies.length], 0));
    }

    /**
     * The list, without what one of them would clearly dislike.
     *
     * @param vetoed is given what had to make room
     */
    List<Candidate> pick(int limit, Popularity popularity, LongSet vetoed) {
        double[][] likely = members.stream()
                .map(member -> model.of(new GroupMember(scores(member), places(member), member.likes())))
                .toArray(double[][]::new);
        var vetoes = new ArrayList<Dislikes>();
        members.forEach(member -> vetoes.add(new Dislikes(member.history(), vectors, popularity)));
        int[] picked = FairOrder.pick(likely, limit, movie -> isWelcome(movies[movie], vetoes, vetoed));
        return IntStream.range(0, picked.length)
                .mapToObj(place -> new Candidate(movies[picked[place]], 1.0 / (place + 1), new Reason.ForAllOfYou()))
                .toList();
    }

    private static boolean isWelcome(long movie, List<Dislikes> vetoes, LongSet vetoed) {
        boolean welcome = vetoes.stream().noneMatch(person -> person.of(movie));
        if (!welcome) {
            vetoed.add(movie);
        }
        return welcome;
    }

    private float[] scores(Member member) {
        var scores = new float[movies.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = DotProduct.of(member.vector(), Objects.requireNonNull(vectors.get(movies[i])));
        }
        return scores;
    }

    private int[] places(Member member) {
        var places = new Long2IntOpenHashMap();
        member.own().candidates().forEach(candidate -> places.put(candidate.movieId(), places.size() + 1));
        return LongStream.of(movies).mapToInt(places::get).toArray();
    }
}
