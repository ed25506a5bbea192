package marquee.catalog.histories;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Unreadable;
import marquee.catalog.hash.Sha256;

/**
 * What a folder of histories holds.
 *
 * @param moviesHash SHA-256 of the lists of movies, in hex
 * @param shards in their order
 * @param provenance where the ratings come from, by name, as in {@link Dataset#provenance}
 */
public record HistoryManifest(String moviesHash, List<Shard> shards, Map<String, String> provenance) {

    private static final String FORMAT = "format";
    private static final String VERSION = "1";
    private static final String HASH = "hash";
    private static final String MOVIES_HASH = "moviesHash";
    private static final String SHARD = "shard.";
    private static final String FROM = "from.";

    /** Copies what it is given. */
    public HistoryManifest {
        shards = List.copyOf(shards);
        provenance = Collections.unmodifiableMap(new TreeMap<>(provenance));
    }

    /**
     * Two files that belong together.
     *
     * @param people how many
     * @param ratings how many
     * @param peopleHash SHA-256 of the file of people, in hex
     * @param ratingsHash the same of the file of ratings
     */
    public record Shard(int people, int ratings, String peopleHash, String ratingsHash) {

        private static Shard parse(String line) {
            String[] words = line.split(" ", 4);
            return new Shard(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2], words[3]);
        }

        private String line() {
            return people + " " + ratings + " " + peopleHash + " " + ratingsHash;
        }
    }

    /** SHA-256 of all that is kept, in hex: the same ratings have the same, wherever they were read from. */
    public String hash() {
        return Sha256.of(Stream.concat(Stream.of(moviesHash), shards.stream().map(Shard::line))
                .map(line -> line + "\n"));
    }

    /** Number of people. */
    public int people() {
        return shards.stream().mapToInt(Shard::people).sum();
    }

    /** Number of ratings. */
    public long ratings() {
        return shards.stream().mapToLong(Shard::ratings).sum();
    }

    void write(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("# Person histories, see marquee.catalog.histories.HistoryFormat");
        lines.add(FORMAT + "=" + VERSION);
        lines.add("people=" + people());
        lines.add("ratings=" + ratings());
        lines.add(HASH + "=" + hash());
        lines.add(MOVIES_HASH + "=" + moviesHash);
        for (int i = 0; i < shards.size(); i++) {
            lines.add(SHARD + i + "=" + shards.get(i).line());
        }
        provenance.forEach((name, value) -> lines.add(FROM + name + "=" + value));
        Files.write(folder.resolve(HistoryFormat.MANIFEST), lines);
    }

    static HistoryManifest read(Path folder) {
        Path file = folder.resolve(HistoryFormat.MANIFEST);
        var said = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            said.load(reader);
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
        try {
            return read(file, said);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw damaged(file, e);
        }
    }

    private static HistoryManifest read(Path file, Properties said) {
        if (!VERSION.equals(said.getProperty(FORMAT))) {
            throw new DatasetException(
                    file + " is of another version of Marquee; write these histories anew with ./marquee histories.");
        }
        var shards = new ArrayList<Shard>();
        while (said.containsKey(SHARD + shards.size())) {
            shards.add(Shard.parse(said.getProperty(SHARD + shards.size())));
        }
        Map<String, String> provenance = said.stringPropertyNames().stream()
                .filter(name -> name.startsWith(FROM))
                .collect(Collectors.toMap(name -> name.substring(FROM.length()), said::getProperty));
        var manifest = new HistoryManifest(said.getProperty(MOVIES_HASH, ""), shards, provenance);
        if (!manifest.hash().equals(said.getProperty(HASH))) {
            throw new IllegalArgumentException("its hash is not that of what it lists");
        }
        return manifest;
    }

    static DatasetException damaged(Path file, Exception cause) {
        return new DatasetException(
                file + " is damaged (" + cause.getMessage() + "); write these histories anew with ./marquee histories.",
                cause);
    }
}
