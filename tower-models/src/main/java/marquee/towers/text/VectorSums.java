package marquee.towers.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** The CRC-32C of each vector of a {@link VectorFile}, by slot. A cache of an earlier Marquee has none for its first slots. */
final class VectorSums implements AutoCloseable {

    private static final int BYTES = Integer.BYTES;
    private static final double UNIT_TOLERANCE = 1e-3;

    private final FileChannel sums;

    VectorSums(FileChannel sums) {
        this.sums = sums;
    }

    /** Whether a vector is as it was written; where that was not noted, whether it can be one. */
    boolean match(int slot, byte[] vector) throws IOException {
        var noted = ByteBuffer.allocate(BYTES);
        if (sums.size() < (slot + 1L) * BYTES) {
            return isUnit(vector);
        }
        VectorFile.readFully(sums, noted, (long) slot * BYTES);
        int sum = noted.flip().getInt();
        return sum == 0 ? isUnit(vector) : sum == sum(ByteBuffer.wrap(vector));
    }

    /** Notes the vectors of these and the following slots; when this returns it is on disk. */
    void write(int slot, ByteBuffer vectors, int vectorBytes) throws IOException {
        var noted = ByteBuffer.allocate(vectors.remaining() / vectorBytes * BYTES);
        for (int start = 0; start < vectors.limit(); start += vectorBytes) {
            noted.putInt(sum(vectors.slice(start, vectorBytes)));
        }
        VectorFile.writeFully(sums, noted.flip(), (long) slot * BYTES);
        sums.force(false);
    }

    /** Never 0, which stands for a sum that was not noted. */
    private static int sum(ByteBuffer vector) {
        var sum = new CRC32C();
        sum.update(vector);
        return Math.max(1, (int) (sum.getValue() >>> 1));
    }

    /** An encoder's vector is of length 1, but for texts without a word; those are encoded again, which costs little. */
    private static boolean isUnit(byte[] vector) {
        var values = ByteBuffer.wrap(vector).asFloatBuffer();
        double square = 0;
        while (values.hasRemaining()) {
            double value = values.get();
            square += value * value;
        }
        return Math.abs(square - 1) < UNIT_TOLERANCE;
    }

    @Override
    public void close() throws IOException {
        sums.close();
    }
}
