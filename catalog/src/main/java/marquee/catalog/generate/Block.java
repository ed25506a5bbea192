package marquee.catalog.generate;

import java.io.IOException;
import java.io.OutputStream;
import marquee.catalog.progress.Progress;
import marquee.catalog.simulation.Dice;
import marquee.catalog.simulation.RatingSink;

/** The lines of some people's ratings, and of the tags they write beside one rating in forty. Not thread-safe. */
final class Block implements RatingSink {

    private static final int RATINGS_PER_TAG = 40;

    private final LineBuffer ratings = new LineBuffer();
    private final LineBuffer tags = new LineBuffer();
    private final Author author;
    private final long seed;
    private Dice tagging;
    private long person;
    private long count;

    Block(Author author, long seed) {
        this.author = author;
        this.seed = seed;
        this.tagging = Dice.of(seed, "tagging", 0);
    }

    /** The ratings that follow are this person's. */
    void person(long number) {
        person = number;
        tagging = Dice.of(seed, "tagging", number);
    }

    @Override
    public void rated(int movie, int halfStars, long epochSecond) {
        ratings.number(person).mark(',').number(movie + 1L).mark(',');
        ratings.number(halfStars / 2).mark('.').mark(halfStars % 2 == 0 ? '0' : '5');
        ratings.mark(',').number(epochSecond).mark('\n');
        count++;
        if (tagging.below(RATINGS_PER_TAG) == 0) {
            String tag = Kind.pick(author.keywords(movie), tagging);
            tags.number(person).mark(',').number(movie + 1L).mark(',').text(tag);
            tags.mark(',').number(epochSecond).mark('\n');
        }
    }

    void writeTo(OutputStream ratingsFile, OutputStream tagsFile, Progress.Step step) throws IOException {
        ratings.writeTo(ratingsFile);
        tags.writeTo(tagsFile);
        step.advance(count);
    }
}
