package marquee.catalog.histories;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Unreadable;
import marquee.catalog.hash.Sha256;
import marquee.catalog.histories.HistoryManifest.Shard;

/**
 * One shard as it lies on the disk, of which the operating system holds what is read and lets go what is not. Thread-safe.
 *
 * @param people their ids and numbers of ratings
 * @param ratings what they rated
 */
record MappedShard(ByteBuffer people, ByteBuffer ratings) {

    /**
     * Maps the two files after reading them once.
     *
     * @throws DatasetException when they are not what the manifest says
     */
    static MappedShard open(Path folder, int number, Shard shard) {
        Path people = folder.resolve(HistoryFormat.people(number));
        Path ratings = folder.resolve(HistoryFormat.ratings(number));
        return new MappedShard(
                map(people, (long) shard.people() * HistoryFormat.PERSON_BYTES, shard.peopleHash()),
                map(ratings, (long) shard.ratings() * HistoryFormat.RATING_BYTES, shard.ratingsHash()));
    }

    private static ByteBuffer map(Path file, long bytes, String hash) {
        try {
            if (Files.size(file) != bytes || !Sha256.of(file).equals(hash)) {
                throw HistoryManifest.damaged(file, new IOException("its bytes are not those of the manifest"));
            }
            try (var channel = FileChannel.open(file)) {
                return channel.map(MapMode.READ_ONLY, 0, bytes).order(ByteOrder.LITTLE_ENDIAN);
            }
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    int movieRow(int rating) {
        return ratings.getInt(rating * HistoryFormat.RATING_BYTES);
    }

    int seconds(int rating) {
        return ratings.getInt(rating * HistoryFormat.RATING_BYTES + HistoryFormat.SECONDS_AT);
    }

    byte halfStars(int rating) {
        return ratings.get(rating * HistoryFormat.RATING_BYTES + HistoryFormat.HALF_STARS_AT);
    }

    long personId(int person) {
        return people.getLong(person * HistoryFormat.PERSON_BYTES);
    }

    int count(int person) {
        return people.getInt(person * HistoryFormat.PERSON_BYTES + Long.BYTES);
    }
}
