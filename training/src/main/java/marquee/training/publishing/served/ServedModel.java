package marquee.training.publishing.served;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.towers.UserHistory;
import marquee.towers.inference.DjlMovieVectors;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;

/** A release judged by what it serves: vectors from DJL, scores by dot product. */
public final class ServedModel implements Model {

    /** Nobody waits here, so a machine that is busy, or asleep for a while, is no reason to give up. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Interactions ratings;
    private final DjlUserTower userTower;
    private final float[][] movies;

    /**
     * Opens the release and embeds all movies.
     *
     * @param ratings whose rows people and movies are known by here
     * @param content of those movies, by row
     * @throws marquee.towers.release.ReleaseException when a tower is damaged
     */
    public ServedModel(Release release, Interactions ratings, Content content) {
        this.ratings = ratings;
        List<MovieId> ids = IntStream.range(0, ratings.items().size())
                .mapToObj(ratings.items()::movie)
                .toList();
        try (var towers = DjlMovieVectors.open(release)) {
            this.movies = towers.embed(ids, content.vectors());
        }
        this.userTower = DjlUserTower.open(release, 1, PATIENCE);
    }

    /** By movie row. */
    public float[][] movieVectors() {
        return movies;
    }

    /** By row of the people, as they are asked for; each advances the step. */
    public Stream<float[]> userVectors(Progress.Step step) {
        return IntStream.range(0, ratings.users()).mapToObj(row -> {
            step.advance(1);
            return embed(Person.known(row, ratings));
        });
    }

    @Override
    public float[][] score(List<Person> people) {
        return people.stream().parallel().map(this::score).toArray(float[][]::new);
    }

    private float[] score(Person person) {
        float[] vector = embed(person);
        var scores = new float[movies.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = dot(vector, movies[row]);
        }
        return scores;
    }

    /** The person's vector by the user tower. */
    public float[] embed(Person person) {
        return Objects.requireNonNull(userTower.embed(history(person)).block(), "a tower always answers");
    }

    private UserHistory history(Person person) {
        var rated = new ArrayList<UserHistory.Rated>(person.count());
        for (int i = 0; i < person.count(); i++) {
            rated.add(new UserHistory.Rated(
                    ratings.items().movie(person.movie(i)).value(),
                    person.stars(i),
                    Instant.ofEpochSecond(person.epochSecond(i))));
        }
        return new UserHistory(
                person.row() == Person.UNSEEN ? OptionalLong.empty() : OptionalLong.of(ratings.userId(person.row())),
                rated,
                person.genres(),
                rated.isEmpty() ? Instant.EPOCH : rated.getLast().at());
    }

    /** Dot product of two vectors of one length. */
    public static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public long bytes() {
        return (long) movies.length * movies[0].length * Float.BYTES;
    }

    @Override
    public void close() {
        userTower.close();
    }
}
