package marquee.bench.secondstage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;

/**
 * People of a data set who ask for a list: with their own ratings, their vector by the user tower, and the movies nearest to
 * it by comparing all.
 */
final class Askers {

    private static final int MOST_PEOPLE = 64;
    private static final int LENGTH = 20;
    private static final int NEAREST = 200;
    private static final int FRESH = 40;

    private final SecondStage stage;
    private final MovieTable movies;
    private final Release release;
    private final Map<Long, Long> counts;
    private final Dataset dataset;

    /** Reads how much everybody rated. */
    Askers(Release release, SecondStage stage, Dataset dataset) {
        this.release = release;
        this.stage = stage;
        this.movies = stage.movies();
        this.dataset = dataset;
        try (Stream<Rating> ratings = dataset.ratings()) {
            this.counts = ratings.collect(Collectors.groupingBy(Rating::userId, Collectors.counting()));
        }
    }

    /** Lists for those who rated about so many movies, the closest to it; fewer where few are within a third. */
    List<AskedList> about(int ratings) {
        var people = counts.entrySet().stream()
                .filter(person -> Math.abs(person.getValue() - ratings) <= ratings / 3)
                .sorted(Comparator.comparingLong(
                                (Map.Entry<Long, Long> person) -> Math.abs(person.getValue() - ratings))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_PEOPLE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        try (Stream<Rating> all = dataset.ratings();
                UserTower tower = DjlUserTower.open(release, 1, Duration.ofSeconds(10))) {
            return all
                    .filter(rating -> people.contains(rating.userId()))
                    .collect(Collectors.groupingBy(Rating::userId))
                    .values()
                    .stream()
                    .map(own -> asked(
                            own.stream()
                                    .sorted(Comparator.comparing(Rating::at))
                                    .toList(),
                            tower))
                    .toList();
        }
    }

    private AskedList asked(List<Rating> ratings, UserTower tower) {
        var rated = new LongOpenHashSet(ratings.size());
        ratings.forEach(rating -> rated.add(rating.movie().value()));
        PersonHistory history = history(ratings);
        float[] vector = Objects.requireNonNull(tower.embed(told(ratings)).block());
        var wanted = new Wanted(history, vector, 0, movie -> !rated.contains(movie), LENGTH);
        return new AskedList(
                nearest(vector, NEAREST, row -> !rated.contains(movies.movieId(row))),
                nearest(vector, FRESH, row -> movies.ratings(row) == 0),
                wanted,
                stage.personalLists().known(history, vector));
    }

    private PersonHistory history(List<Rating> ratings) {
        var known = ratings.stream()
                .filter(rating -> movies.row(rating.movie().value()) >= 0)
                .toList();
        var stars = new float[known.size()];
        for (int place = 0; place < stars.length; place++) {
            stars[place] = (float) known.get(place).stars().value();
        }
        return new PersonHistory(
                known.stream()
                        .mapToInt(rating -> movies.row(rating.movie().value()))
                        .toArray(),
                stars,
                known.stream().mapToLong(rating -> rating.at().getEpochSecond()).toArray(),
                List.of());
    }

    private static UserHistory told(List<Rating> ratings) {
        Instant now = ratings.getLast().at();
        return new UserHistory(
                OptionalLong.of(ratings.getFirst().userId()),
                ratings.stream()
                        .map(rating -> new UserHistory.Rated(
                                rating.movie().value(), (float) rating.stars().value(), rating.at()))
                        .toList(),
                now);
    }

    private List<Scored> nearest(float[] vector, int count, IntPredicate among) {
        var all = new ArrayList<Scored>(movies.size());
        IntStream.range(0, movies.size()).filter(among).forEach(row -> {
            double score = movies.score(row, vector);
            all.add(new Scored(movies.movieId(row), row, movies.traits(row), score, score));
        });
        all.sort(Scored::bestFirst);
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }
}
