package marquee.loader;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.towers.MovieTowers;
import marquee.towers.inference.DjlMovieTowers;
import marquee.towers.release.Release;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Fills the collection of a release with every movie of a catalogue and moves the alias to it once it is complete and
 * checked. Interrupted anywhere, the same call goes on where it stopped; called again on a complete collection it embeds
 * nothing. Blocks; one load at a time may fill a collection.
 */
public final class Loader {

    /** The alias that the backend follows. */
    public static final String ALIAS = "movies";

    private static final int BATCH = 1_024;
    private static final int SAMPLE = 100;

    private final VectorStore store;
    private final Progress progress;

    /** Loads into this store and tells how far it is. */
    public Loader(VectorStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** The collection of a release. */
    public static String collection(String release) {
        return "movies_" + release;
    }

    /**
     * Loads a release; its towers are opened only when there is something to embed, and the catalogue is read only when it
     * is not the one that the live collection was filled with.
     *
     * @param data where Marquee keeps its state: {@code cache/text} holds text vectors, {@code loaded} what was loaded
     * @throws LoadException when the result is not what the towers and the catalogue say
     * @throws marquee.index.IndexUnavailableException when the index cannot be written
     */
    public Loaded load(Release release, Catalogue catalogue, Path data) {
        Path texts = data.resolve("cache").resolve("text");
        LoadedMark mark = new LoadedMark(data.resolve("loaded"), collection(release.id()));
        return load(
                release.id(),
                release.manifest().dimension(),
                catalogue,
                mark,
                () -> DjlMovieTowers.open(release, texts));
    }

    /** The same for any towers. */
    Loaded load(String release, int dimension, Catalogue catalogue, LoadedMark mark, Supplier<MovieTowers> towers) {
        String collection = collection(release);
        OptionalLong movies = mark.moviesOf(catalogue.hash());
        if (movies.isPresent() && isLive(collection)) {
            return complete(collection, movies.getAsLong());
        }
        Loaded loaded = load(release, dimension, catalogue, towers);
        mark.set(catalogue.hash(), loaded.movies());
        return loaded;
    }

    /** The same for any towers, without remembering. */
    Loaded load(String release, int dimension, Catalogue catalogue, Supplier<MovieTowers> towers) {
        String collection = collection(release);
        store.create(collection, dimension).block();
        Survey survey = survey(catalogue, collection);
        if (survey.missing() == 0 && isLive(collection)) {
            return complete(collection, survey.movies());
        }
        try (MovieTowers open = towers.get()) {
            Embedding embedding = new Embedding(open);
            fill(collection, catalogue, survey.missing(), embedding);
            seal(collection);
            check(collection, survey, embedding);
        }
        store.point(ALIAS, collection).block();
        return new Loaded(collection, survey.movies(), survey.missing());
    }

    private boolean isLive(String collection) {
        return Optional.of(collection).equals(store.target(ALIAS).block());
    }

    private Loaded complete(String collection, long movies) {
        progress.note("Collection " + collection + " is complete: " + movies + " movies.");
        return new Loaded(collection, movies, 0);
    }

    private Survey survey(Catalogue catalogue, String collection) {
        try (Progress.Step step = progress.start("Reading the catalogue", Progress.UNKNOWN_TOTAL)) {
            Survey survey = Survey.of(catalogue, store, collection, SAMPLE);
            step.advance(survey.movies());
            return survey;
        }
    }

    private void fill(String collection, Catalogue catalogue, long missing, Embedding embedding) {
        int threads = Runtime.getRuntime().availableProcessors();
        Scheduler embedders = Schedulers.newBoundedElastic(threads, threads + 1, "embedder");
        try (Progress.Step step = progress.start("Embedding movies", missing)) {
            Flux.using(catalogue::movies, Flux::fromStream, Stream::close)
                    .buffer(BATCH)
                    .concatMap(batch -> absent(collection, batch), 1)
                    .flatMap(
                            batch ->
                                    Mono.fromCallable(() -> embedding.of(batch)).subscribeOn(embedders),
                            threads,
                            1)
                    .concatMap(
                            movies -> store.upsert(collection, movies).doOnSuccess(done -> step.advance(movies.size())),
                            1)
                    .blockLast();
        } finally {
            embedders.dispose();
        }
    }

    private Mono<List<Movie>> absent(String collection, List<Movie> batch) {
        List<Long> ids = batch.stream().map(movie -> movie.id().value()).toList();
        return store.present(collection, ids)
                .map(present -> without(batch, present))
                .filter(rest -> !rest.isEmpty());
    }

    private static List<Movie> without(List<Movie> batch, Set<Long> present) {
        return batch.stream()
                .filter(movie -> !present.contains(movie.id().value()))
                .toList();
    }

    private void seal(String collection) {
        try (Progress.Step step = progress.start("Building the index", Progress.UNKNOWN_TOTAL)) {
            store.seal(collection).block();
            step.advance(1);
        }
    }

    private void check(String collection, Survey survey, Embedding embedding) {
        try (VectorIndex index = Objects.requireNonNull(store.open(collection).block())) {
            Check check = new Check(index);
            check.count(survey.movies());
            if (!survey.sample().isEmpty()) {
                check.sample(embedding.of(survey.sample()));
            }
        }
    }
}
