package marquee.catalog.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/** A server of archives that can break connections, ignore ranges, and keep silent. */
public final class ArchiveServer extends Dispatcher {

    private final MockWebServer server = new MockWebServer();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger breaks = new AtomicInteger();
    private boolean ranges = true;
    private boolean silent;

    public ArchiveServer() throws IOException {
        server.setDispatcher(this);
        server.start();
    }

    /** The settings of a client in a hurry. */
    public DownloadSettings settings(int attempts) {
        return new DownloadSettings(
                server.url("/"), Duration.ofSeconds(2), Duration.ofMillis(500), attempts, Duration.ofMillis(1));
    }

    public void offer(String name, byte[] bytes) {
        files.put("/" + name, bytes);
    }

    void offerWithChecksum(String name, byte[] bytes) {
        offer(name, bytes);
        offer(name + ".md5", ("MD5 (" + name + ") = " + md5(bytes) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The next answers to archives end in the middle. */
    void breakConnections(int times) {
        breaks.set(times);
    }

    void ignoreRanges() {
        ranges = false;
    }

    public void keepSilent() {
        silent = true;
    }

    /** Every request so far: its target, and its range where it has one. */
    List<String> asked() {
        return asked;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String range = String.valueOf(request.getHeaders().get("Range"));
        asked.add(request.getTarget() + (range.equals("null") ? "" : " " + range));
        byte[] bytes = files.get(request.getTarget());
        if (silent) {
            return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
        }
        if (bytes == null) {
            return new MockResponse.Builder().code(404).build();
        }
        int from = ranges && !range.equals("null") ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
        return answer(bytes, from, request.getTarget().endsWith(".zip") && breaks.getAndDecrement() > 0);
    }

    private static MockResponse answer(byte[] bytes, int from, boolean broken) {
        int to = broken ? from + (bytes.length - from) / 2 : bytes.length;
        MockResponse.Builder answer = new MockResponse.Builder()
                .code(from > 0 ? 206 : 200)
                .body(new Buffer().write(Arrays.copyOfRange(bytes, from, to)))
                .setHeader("Content-Length", bytes.length - from);
        if (from > 0) {
            answer.setHeader("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
        }
        if (broken) {
            answer.onResponseEnd(new SocketEffect.CloseSocket());
        }
        return answer.build();
    }

    @Override
    public void close() {
        server.close();
    }

    /** A zip of one file. */
    public static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
