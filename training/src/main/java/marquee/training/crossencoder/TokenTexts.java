package marquee.training.crossencoder;

import java.util.List;
import java.util.Optional;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.crossencoder.MovieWords;
import marquee.ranking.crossencoder.TasteWords;
import marquee.ranking.movies.MovieTable;
import marquee.towers.crossencoder.PairTokenizer;
import marquee.training.secondstage.movies.MovieTables;

/** Movies and tastes as tokens, in the words that are served. */
final class TokenTexts {

    private final PairTokenizer tokenizer;
    private final TasteWords tastes;
    private final int[][] texts;

    /** @param tokenizer the owner's to close, when nothing is asked any more */
    TokenTexts(TrainingData training, PairTokenizer tokenizer) {
        List<MovieWords> words = MovieWords.of(training.content().movies());
        MovieTable movies = MovieTables.of(training, MovieTables.noVectors(training.movies()));
        this.tokenizer = tokenizer;
        this.tastes = new TasteWords(movies, movieId -> Optional.of(words.get(movies.row(movieId))));
        this.texts = tokenizer
                .pairs("", words.stream().map(MovieWords::sentence).toList())
                .stream()
                .map(pair -> pair.idsOfType(1))
                .toArray(int[][]::new);
    }

    /** How many movies. */
    int movies() {
        return texts.length;
    }

    /** What somebody likes. */
    int[] query(PersonHistory person) {
        return tokenizer.pairs(tastes.of(person), List.of("")).getFirst().idsOfType(0);
    }

    /** The movie of a row. */
    int[] text(int row) {
        return texts[row];
    }
}
