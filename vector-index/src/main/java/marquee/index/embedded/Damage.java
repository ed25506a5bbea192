package marquee.index.embedded;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.index.IndexDamagedException;
import org.apache.lucene.index.CorruptIndexException;

/** Tells damaged files from a disk that is full or closed to us: only what is damaged is worth making again. */
final class Damage {

    private Damage() {}

    /** Names the collection in an error that comes from damaged files; leaves any other error as it is. */
    static Function<Throwable, Throwable> of(String collection) {
        return error -> cause(error)
                .<Throwable>map(cause -> new IndexDamagedException(collection, cause))
                .orElse(error);
    }

    private static Optional<Throwable> cause(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof CorruptIndexException
                        || cause instanceof EOFException
                        || cause instanceof FileNotFoundException
                        || cause instanceof NoSuchFileException)
                .findFirst();
    }
}
