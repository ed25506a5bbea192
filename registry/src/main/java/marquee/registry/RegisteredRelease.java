package marquee.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.index.CollectionName;

/**
 * A release as the registry knows it.
 *
 * @param number that names it
 * @param state how far it has come
 * @param replaced the one that was live before this one was promoted; while this one is live, what is gone back to
 * @param data what it learned from
 * @param origin what made it, and how good it is
 * @param files what is left of it
 */
public record RegisteredRelease(
        String number, ReleaseState state, Optional<String> replaced, Data data, Origin origin, Files files) {

    /**
     * What it learned from.
     *
     * @param name the data set's short name
     * @param hash over all that was read
     * @param watermark the last event that was read; absent where no events were
     */
    public record Data(String name, String hash, OptionalLong watermark) {}

    /**
     * What made it.
     *
     * @param trainedAt when training ended
     * @param gitCommit the code that trained it, where known
     * @param image the container image that trained it, where it was one
     * @param metrics figures on validation, by name
     */
    public record Origin(
            Instant trainedAt, Optional<String> gitCommit, Optional<String> image, Map<String, Double> metrics) {

        /** Copies the map. */
        public Origin {
            metrics = Map.copyOf(metrics);
        }
    }

    /**
     * What is left of it.
     *
     * @param manifestHash {@link marquee.towers.release.Release#hash} of its files, which never change
     * @param collections in the index that hold its vectors; none before it is loaded
     * @param removedAt since when its files and vectors are gone
     */
    public record Files(String manifestHash, List<String> collections, Optional<Instant> removedAt) {

        /** Copies the list. */
        public Files {
            collections = List.copyOf(collections);
        }
    }

    /** Whether it can be served: its vectors are in the index. */
    public boolean isLoaded() {
        return !files.collections().isEmpty();
    }

    /** Whether its files are gone. */
    public boolean isRemoved() {
        return files.removedAt().isPresent();
    }

    /** Its collection under an alias. */
    public Optional<String> collection(String alias) {
        return CollectionName.firstUnder(alias, files.collections());
    }
}
