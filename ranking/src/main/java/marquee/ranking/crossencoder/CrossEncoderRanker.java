package marquee.ranking.crossencoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import marquee.ranking.Ranker;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.towers.crossencoder.CrossEncoder;

/**
 * Puts the towers' best candidates in the order that a cross-encoder gives them; those behind, and movies without words, keep
 * their places. Immutable and thread-safe.
 */
public final class CrossEncoderRanker implements Ranker {

    private final TasteWords tastes;
    private final LongFunction<Optional<MovieWords>> words;
    private final CrossEncoder encoder;
    private final int most;

    /**
     * @param movies of the release whose candidates are ordered
     * @param words of movies by id; absent for movies of which there are none
     * @param encoder the owner's to close, after the last call
     * @param most candidates that are scored for one list
     */
    public CrossEncoderRanker(
            MovieTable movies, LongFunction<Optional<MovieWords>> words, CrossEncoder encoder, int most) {
        this.tastes = new TasteWords(movies, words);
        this.words = words;
        this.encoder = encoder;
        this.most = most;
    }

    @Override
    public boolean knows(PersonHistory person) {
        return TasteWords.speaksOf(person);
    }

    /**
     * What was found by others, none of its own.
     *
     * @throws marquee.towers.TowerUnavailableException when the cross-encoder is late, or the thread is interrupted
     */
    @Override
    public List<Scored> order(List<Scored> byTowers, Wanted wanted) {
        int[] places = IntStream.range(0, Math.min(most, byTowers.size()))
                .filter(place -> words.apply(byTowers.get(place).movieId()).isPresent())
                .toArray();
        List<String> sentences = Arrays.stream(places)
                .mapToObj(place -> words.apply(byTowers.get(place).movieId()))
                .flatMap(Optional::stream)
                .map(MovieWords::sentence)
                .toList();
        float[] scores = encoder.scores(tastes.of(wanted.person()), sentences);
        List<Scored> ordered = new ArrayList<>(byTowers);
        int next = 0;
        for (int best : bestFirst(scores)) {
            int place = places[next++];
            ordered.set(
                    place, byTowers.get(places[best]).with(byTowers.get(place).score()));
        }
        return ordered;
    }

    private static int[] bestFirst(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
