package marquee.loader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.index.CollectionName;
import marquee.index.MovieVector;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.ranking.content.ContentSpace;
import marquee.towers.MovieTowers;
import marquee.towers.inference.DjlMovieTowers;
import marquee.towers.release.Release;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Fills the collection of a release and a catalogue with every movie, moves the alias to it once it is complete and checked,
 * and only then drops earlier ones; likewise the vectors of a release's graph model, and the places that movies have by
 * their content, in collections under aliases of their own. Interrupted anywhere, the same call goes on where it stopped;
 * called again on a complete collection it embeds nothing; a damaged one is filled anew. Blocks; one load at a time may
 * run. Which release is live is the registry's to say: {@link marquee.loader.registered.ReleaseLoader} loads by it.
 */
public final class Loader {

    private static final int BATCH = 1_024;
    private static final int SAMPLE = 100;

    private final VectorStore store;
    private final Progress progress;
    private final Duration grace;
    private final String alias;
    private final AliasCollections collections;
    private final Aim aim;

    /**
     * Loads into this store and tells how far it is.
     *
     * @param grace how long a collection that was live stays after the alias has moved, for backends that still search it
     */
    public Loader(VectorStore store, Progress progress, Duration grace) {
        this(store, progress, grace, CollectionName.ALIAS, Aim.live(Set.of()));
    }

    private Loader(VectorStore store, Progress progress, Duration grace, String alias, Aim aim) {
        this.store = store;
        this.progress = progress;
        this.grace = grace;
        this.alias = alias;
        this.collections = new AliasCollections(store, alias);
        this.aim = aim;
    }

    /** The same, which drops none of these collections. */
    public Loader keeping(Set<String> needed) {
        return new Loader(store, progress, grace, alias, Aim.live(needed));
    }

    /** The same, which fills collections beside those that are live, leaves aliases where they are and drops nothing. */
    public Loader beside() {
        return new Loader(store, progress, grace, alias, Aim.BESIDE);
    }

    private Loader under(String other) {
        return new Loader(store, progress, grace, other, aim);
    }

    /**
     * Loads a release; its towers are opened only when there is something to embed, and the catalogue is read only when it
     * is not the one that the live collection was filled with.
     *
     * @param data where Marquee keeps its state: {@code cache/text} holds text vectors, {@code loaded} what was loaded
     * @throws LoadException when the result is not what the towers and the catalogue say
     * @throws marquee.index.IndexUnavailableException when the index cannot be written
     */
    public LoadedRelease load(Release release, Catalogue catalogue, Path data) {
        List<String> others = loadOthers(release, catalogue, data);
        return with(others, load(source(release, catalogue, data), marks(data)));
    }

    /** The same into a new collection, whatever was loaded before; what is live stays so until the new one is checked. */
    public LoadedRelease loadFresh(Release release, Catalogue catalogue, Path data) {
        List<String> others = loadOthers(release, catalogue, data);
        return with(others, loadFresh(source(release, catalogue, data), marks(data)));
    }

    /** Before the towers' vectors: whoever serves those finds these there. */
    private List<String> loadOthers(Release release, Catalogue catalogue, Path data) {
        var gems =
                GemTowers.open(release, progress).map(found -> loadGems(found, release.id(), catalogue, marks(data)));
        var content = ContentPlaces.of(release, progress)
                .map(space -> loadContent(
                        release.id(), catalogue, () -> ContentPlaces.open(release, space, texts(data)), marks(data)));
        return Stream.of(gems, content)
                .flatMap(Optional::stream)
                .map(Loaded::collection)
                .toList();
    }

    private static LoadedRelease with(List<String> others, Loaded movies) {
        return new LoadedRelease(
                movies,
                Stream.concat(Stream.of(movies.collection()), others.stream()).toList());
    }

    Loaded loadContent(String release, Catalogue catalogue, Supplier<MovieTowers> places, LoadedMarks marks) {
        var source = new Source(release, ContentSpace.DIMENSION, catalogue, places);
        return under(CollectionName.CONTENT).load(source, marks);
    }

    /** They are looked up, never computed anew. */
    Loaded loadGems(GemTowers vectors, String release, Catalogue catalogue, LoadedMarks marks) {
        var movies = new Movies(catalogue.hash(), () -> catalogue.movies().filter(vectors::holds));
        var source = new Source(release, vectors.dimension(), movies, () -> vectors);
        return under(CollectionName.GEMS).load(source, marks);
    }

    Loaded load(Source source, LoadedMarks marks) {
        return new Mending(store, progress, alias).around(() -> loadOnce(source, marks));
    }

    private Loaded loadOnce(Source source, LoadedMarks marks) {
        CollectionName collection = collections.toFill(source.collection(alias));
        OptionalLong movies = marks.moviesOf(collection, source.movies().hash());
        if (movies.isPresent() && isReached(collection)) {
            return complete(collection, movies.getAsLong());
        }
        return load(source, collection, marks);
    }

    Loaded loadFresh(Source source, LoadedMarks marks) {
        return load(source, collections.unused(source.collection(alias)), marks);
    }

    private Loaded load(Source source, CollectionName name, LoadedMarks marks) {
        String collection = name.toString();
        store.create(collection, source.dimension()).block();
        Survey survey = survey(source.movies(), collection);
        if (survey.missing() > 0 || !isReached(name)) {
            try (MovieTowers open = source.towers().get()) {
                Embedding embedding = new Embedding(open);
                fill(collection, source.movies(), survey.missing(), embedding);
                seal(collection, survey.movies());
                check(collection, survey, embedding);
            }
            if (aim.isLive()) {
                makeLive(name, marks);
            }
        }
        marks.set(name, source.movies().hash(), survey.movies());
        return survey.missing() == 0
                ? complete(name, survey.movies())
                : new Loaded(collection, survey.movies(), survey.missing());
    }

    private void makeLive(CollectionName next, LoadedMarks marks) {
        Optional<CollectionName> before = collections.live().filter(name -> !name.equals(next));
        store.point(alias, next.toString()).block();
        List<CollectionName> old = collections.old(next, before).stream()
                .filter(name -> !aim.needed().contains(name.toString()))
                .toList();
        if (before.filter(old::contains).isPresent()) {
            Mono.delay(grace).block();
        }
        for (CollectionName name : old) {
            store.drop(name.toString()).block();
            marks.forget(name);
            progress.note("Dropped collection " + name + ".");
        }
    }

    /** What is not live is complete where its mark says so, and it is still there. */
    private boolean isReached(CollectionName collection) {
        return aim.isLive() ? collections.live().equals(Optional.of(collection)) : collections.isThere(collection);
    }

    private Loaded complete(CollectionName collection, long movies) {
        progress.note("Collection " + collection + " is complete: " + movies + " movies.");
        return new Loaded(collection.toString(), movies, 0);
    }

    private static Source source(Release release, Catalogue catalogue, Path data) {
        return new Source(
                release.id(),
                release.manifest().vectors().dimension(),
                catalogue,
                () -> DjlMovieTowers.open(release, texts(data)));
    }

    private static Path texts(Path data) {
        return data.resolve("cache").resolve("text");
    }

    private static LoadedMarks marks(Path data) {
        return new LoadedMarks(data.resolve("loaded"));
    }

    private Survey survey(Movies catalogue, String collection) {
        try (Progress.Step step = progress.start("Reading the catalogue", Progress.UNKNOWN_TOTAL)) {
            Survey survey = Survey.of(catalogue, store, collection, SAMPLE);
            step.advance(survey.movies());
            return survey;
        }
    }

    private void fill(String collection, Movies catalogue, long missing, Embedding embedding) {
        int threads = Runtime.getRuntime().availableProcessors();
        Scheduler embedders = Schedulers.newBoundedElastic(threads, threads + 1, "embedder");
        try (Progress.Step step = progress.start("Embedding movies", missing)) {
            Flux.using(catalogue.all()::get, Flux::fromStream, Stream::close)
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

    private void seal(String collection, long movies) {
        try (Progress.Step step = progress.start("Building the index", movies)) {
            AtomicLong shown = new AtomicLong();
            store.seal(collection, now -> {
                        step.note(now.doing());
                        step.advance(Math.max(0, now.indexed() - shown.getAndAccumulate(now.indexed(), Math::max)));
                    })
                    .block();
            step.advance(movies - shown.get());
        }
    }

    private void check(String collection, Survey survey, Embedding embedding) {
        try (VectorIndex index = Objects.requireNonNull(store.open(collection).block())) {
            Check check = new Check(index);
            check.count(survey.movies());
            if (!survey.sample().isEmpty()) {
                List<MovieVector> sample = embedding.of(survey.sample());
                check.sample(sample);
                new RecallCheck(index).sample(sample);
            }
        }
    }

    /**
     * What is loaded.
     *
     * @param release the towers' release
     * @param dimension of their vectors
     * @param movies of the catalogue, as far as they are loaded
     * @param towers opens them
     */
    record Source(String release, int dimension, Movies movies, Supplier<MovieTowers> towers) {

        /** All movies of a catalogue. */
        Source(String release, int dimension, Catalogue catalogue, Supplier<MovieTowers> towers) {
            this(release, dimension, new Movies(catalogue.hash(), catalogue::movies), towers);
        }

        CollectionName collection(String alias) {
            return CollectionName.of(alias, release, movies.hash());
        }
    }

    /**
     * Movies of a catalogue.
     *
     * @param hash of the catalogue
     * @param all each once; the stream must be closed
     */
    record Movies(String hash, Supplier<Stream<Movie>> all) {}
}
