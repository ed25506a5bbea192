package marquee.bench.server;

/**
 * Counts the calls that a gRPC client makes, by the bytes it sends: in HTTP/2 (RFC 9113, section 4.1) every call begins with
 * one HEADERS frame. For one connection; not thread-safe.
 */
final class CallCounter {

    private static final int PREFACE = 24;
    private static final int HEADER = 9;
    private static final int TYPE = 3;
    private static final int HEADERS_FRAME = 1;

    private final byte[] header = new byte[HEADER];
    private int known;
    private int toSkip = PREFACE;

    /** Reads on, and returns how many calls began. */
    int read(byte[] bytes, int length) {
        int calls = 0;
        int at = 0;
        while (at < length) {
            if (toSkip > 0) {
                int step = Math.min(toSkip, length - at);
                toSkip -= step;
                at += step;
            } else {
                header[known++] = bytes[at++];
                if (known == HEADER) {
                    known = 0;
                    toSkip = ((header[0] & 0xff) << 16) | ((header[1] & 0xff) << 8) | (header[2] & 0xff);
                    calls += header[TYPE] == HEADERS_FRAME ? 1 : 0;
                }
            }
        }
        return calls;
    }
}
