package marquee.ranking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import marquee.ranking.candidates.ListPart;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableFile;
import marquee.ranking.neighbours.NeighbourFile;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.settings.ListSettings;
import marquee.ranking.settings.RankerKind;

/** What a release brings for the second stage. Immutable and thread-safe. */
public final class SecondStage {

    private final MovieTable movies;
    private final Optional<NeighbourTable> neighbours;
    private final Optional<LearnedRanker> ranker;
    private final Optional<Ranker> order;
    private final Set<ListPart> parts;
    private final PersonalLists personalLists;

    /**
     * @param movies what it knows of each
     * @param neighbours of each; absent in a release without them
     * @param ranker that has learned the order; absent where the towers' order is as good, or nothing was learned
     */
    public SecondStage(MovieTable movies, Optional<NeighbourTable> neighbours, Optional<LearnedRanker> ranker) {
        this(movies, neighbours, ranker, learned(movies, ranker), EnumSet.allOf(ListPart.class));
    }

    private static Optional<Ranker> learned(MovieTable movies, Optional<LearnedRanker> ranker) {
        return ranker.map(trees -> new LearnedOrder(movies, trees));
    }

    private SecondStage(
            MovieTable movies,
            Optional<NeighbourTable> neighbours,
            Optional<LearnedRanker> ranker,
            Optional<Ranker> order,
            Set<ListPart> parts) {
        this.movies = movies;
        this.neighbours = neighbours;
        this.ranker = ranker;
        this.order = order;
        this.parts = parts;
        this.personalLists = new PersonalLists(movies, neighbours, order, parts);
    }

    private SecondStage(SecondStage stage, Optional<Ranker> order, ListSettings settings) {
        this.movies = stage.movies;
        this.neighbours = stage.neighbours;
        this.ranker = stage.ranker;
        this.order = order;
        this.parts = stage.parts;
        this.personalLists = stage.personalLists.with(order, settings);
    }

    /** The same with lists that differ so; costs nothing, and where nothing was learned no ranker orders them. */
    public SecondStage with(ListSettings settings) {
        var chosen = settings.ranker()
                .map(kind -> kind == RankerKind.LIGHTGBM ? learned(movies, ranker) : Optional.<Ranker>empty())
                .orElse(order);
        return new SecondStage(this, chosen, settings);
    }

    /** The same with lists that another ranker orders. */
    public SecondStage rankedBy(Ranker other) {
        return new SecondStage(movies, neighbours, ranker, Optional.of(other), parts);
    }

    /** The same with lists that no ranker orders. */
    public SecondStage unranked() {
        return new SecondStage(movies, neighbours, ranker, Optional.empty(), parts);
    }

    /** The same with lists that lack a part, to see what it is worth. */
    public SecondStage without(ListPart part) {
        Set<ListPart> others = EnumSet.copyOf(parts);
        others.remove(part);
        return new SecondStage(movies, neighbours, ranker, order, others);
    }

    /**
     * Opens what a folder holds; some seconds for the largest, blocking.
     *
     * @throws IOException when it cannot be read or has another form
     */
    public static SecondStage read(Path folder) throws IOException {
        MovieTable movies = MovieTableFile.read(folder);
        return new SecondStage(
                movies,
                NeighbourFile.exists(folder) ? Optional.of(NeighbourFile.read(folder)) : Optional.empty(),
                LearnedRanker.read(folder, movies));
    }

    /** What it knows of each movie. */
    public MovieTable movies() {
        return movies;
    }

    /** The nearest of each movie; absent in a release without them. */
    public Optional<NeighbourTable> neighbours() {
        return neighbours;
    }

    /** What has learned to order candidates; absent where nothing was. */
    public Optional<LearnedRanker> ranker() {
        return ranker;
    }

    /** What makes people's lists. */
    public PersonalLists personalLists() {
        return personalLists;
    }
}
