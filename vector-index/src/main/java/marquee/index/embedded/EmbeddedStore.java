package marquee.index.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.Stream;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.embedded.search.EmbeddedIndex;
import marquee.index.support.Names;
import marquee.index.support.Workers;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import reactor.core.publisher.Mono;

/**
 * Collections in a folder: {@code collections/<name>} holds a Lucene index each, {@code aliases/<name>} a file each.
 * Survives a kill at any moment: what was committed stays, an alias points at the old or the new collection.
 * Thread-safe; of several processes one may write to a collection.
 */
public final class EmbeddedStore implements VectorStore {

    private final Path collections;
    private final Aliases aliases;
    private final EmbeddedSettings settings;
    private final Workers searching;
    private final Workers writing = new Workers("index-writer", 2, 1024);
    private final Map<String, CollectionWriter> writers = new HashMap<>();

    /** Opens or makes the folder, with the default settings. */
    public EmbeddedStore(Path folder) {
        this(folder, EmbeddedSettings.defaults());
    }

    /** Opens or makes the folder. */
    public EmbeddedStore(Path folder, EmbeddedSettings settings) {
        try {
            this.collections = Files.createDirectories(folder.resolve("collections"));
            this.aliases = new Aliases(folder.resolve("aliases"));
        } catch (IOException e) {
            throw new IndexUnavailableException("The index folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
        this.settings = settings;
        this.searching = new Workers(
                "vector-search", settings.search().threads(), settings.search().waiting());
    }

    @Override
    public Mono<Void> create(String collection, int dimension) {
        return write(collection, () -> {
            Path folder = collections.resolve(Names.checked(collection));
            if (!exists(folder)) {
                makeAt(folder, dimension);
            }
            int has = dimensionAt(folder);
            if (has != dimension) {
                throw IndexUnavailableException.otherDimension(collection, has, dimension);
            }
        });
    }

    private void makeAt(Path folder, int dimension) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            CollectionWriter.create(directory, dimension, settings);
        }
    }

    private static int dimensionAt(Path folder) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            return Commits.dimension(Commits.newest(directory));
        }
    }

    @Override
    public Mono<Void> upsert(String collection, SequencedCollection<MovieVector> movies) {
        return write(collection, () -> writer(collection).upsert(movies));
    }

    @Override
    public Mono<Set<Long>> present(String collection, SequencedCollection<Long> ids) {
        return writing.call(() -> writer(collection).present(ids)).onErrorMap(Damage.of(collection));
    }

    private CollectionWriter writer(String collection) throws IOException {
        synchronized (writers) {
            CollectionWriter open = writers.get(collection);
            if (open == null) {
                open = CollectionWriter.open(new MMapDirectory(existing(collection)), settings);
                writers.put(collection, open);
            }
            return open;
        }
    }

    @Override
    public Mono<Void> seal(String collection) {
        return write(collection, () -> {
            closeWriter(collection);
            try (Directory directory = new MMapDirectory(existing(collection))) {
                Sealing.seal(directory, settings.graph());
            }
        });
    }

    private void closeWriter(String collection) throws IOException {
        synchronized (writers) {
            IOUtils.close(writers.remove(collection));
        }
    }

    @Override
    public Mono<Void> point(String alias, String collection) {
        return write(collection, () -> {
            try (Directory directory = new MMapDirectory(existing(collection))) {
                sealedCommit(collection, directory);
            }
            aliases.point(alias, collection);
        });
    }

    @Override
    public Mono<Optional<String>> target(String alias) {
        return writing.call(() -> aliases.target(alias));
    }

    @Override
    public Mono<List<String>> collections() {
        return writing.call(() -> {
            try (Stream<Path> folders = Files.list(collections)) {
                return folders.filter(EmbeddedStore::exists)
                        .map(folder -> folder.getFileName().toString())
                        .sorted()
                        .toList();
            }
        });
    }

    @Override
    public Mono<Void> drop(String collection) {
        return writing.run(() -> {
            closeWriter(collection);
            aliases.forget(collection);
            IOUtils.rm(collections.resolve(Names.checked(collection)));
        });
    }

    @Override
    public Mono<VectorIndex> open(String collection) {
        return writing.<VectorIndex>call(() -> {
                    try (Directory directory = new MMapDirectory(existing(collection))) {
                        IndexCommit commit = sealedCommit(collection, directory);
                        return EmbeddedIndex.open(
                                collection, Commits.dimension(commit), commit, settings.search(), searching);
                    }
                })
                .onErrorMap(Damage.of(collection));
    }

    private Mono<Void> write(String collection, Workers.Action work) {
        return writing.run(work).onErrorMap(Damage.of(collection));
    }

    private static IndexCommit sealedCommit(String collection, Directory directory) throws IOException {
        return Commits.newestSealed(directory).orElseThrow(() -> IndexUnavailableException.notSealed(collection));
    }

    private Path existing(String collection) throws IOException {
        Path folder = collections.resolve(Names.checked(collection));
        if (!exists(folder)) {
            throw IndexUnavailableException.noSuchCollection(collection);
        }
        return folder;
    }

    private static boolean exists(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = new MMapDirectory(folder)) {
            return DirectoryReader.indexExists(directory);
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void close() {
        synchronized (writers) {
            try {
                IOUtils.close(writers.values());
            } catch (IOException e) {
                throw new IndexUnavailableException("The index cannot be written: " + e.getMessage(), e);
            } finally {
                writers.clear();
                writing.close();
                searching.close();
            }
        }
    }
}
