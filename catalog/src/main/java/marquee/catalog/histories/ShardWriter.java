package marquee.catalog.histories;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import marquee.catalog.hash.Sha256;
import marquee.catalog.histories.HistoryManifest.Shard;

/** Writes the two files of one shard, front to back. Not thread-safe. */
final class ShardWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final HashedFile people;
    private final HashedFile ratings;
    private final ByteBuffer record =
            ByteBuffer.allocate(HistoryFormat.PERSON_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private int peopleCount;
    private int ratingsCount;

    ShardWriter(Path folder, int shard) throws IOException {
        this.people = new HashedFile(folder.resolve(HistoryFormat.people(shard)));
        this.ratings = new HashedFile(folder.resolve(HistoryFormat.ratings(shard)));
    }

    boolean isFullWith(int more, int most) {
        return ratingsCount > 0 && ratingsCount + more > most;
    }

    /** Begins the next person, whose ratings follow. */
    void person(long id, int count) throws IOException {
        record.clear().putLong(id).putInt(count);
        people.out.write(record.array(), 0, HistoryFormat.PERSON_BYTES);
        peopleCount++;
    }

    void rating(int row, int seconds, byte halfStars) throws IOException {
        record.clear().putInt(row).putInt(seconds).put(halfStars);
        ratings.out.write(record.array(), 0, HistoryFormat.RATING_BYTES);
        ratingsCount++;
    }

    /** Closes the files, which are on the disk then. */
    Shard finish() throws IOException {
        return new Shard(peopleCount, ratingsCount, people.finish(), ratings.finish());
    }

    @Override
    public void close() throws IOException {
        people.channel.close();
        ratings.channel.close();
    }

    /** A file that is hashed as it is written. */
    private static final class HashedFile {

        private final FileChannel channel;
        private final MessageDigest digest = Sha256.digest();
        private final OutputStream out;

        HashedFile(Path file) throws IOException {
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            this.out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
        }

        String finish() throws IOException {
            out.flush();
            channel.force(true);
            channel.close();
            return Sha256.hex(digest.digest());
        }
    }
}
