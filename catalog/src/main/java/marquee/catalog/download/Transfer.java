package marquee.catalog.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import marquee.catalog.progress.Progress;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** One attempt to bring a file over, going on where the attempt before broke off. */
final class Transfer {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Web web;
    private final DownloadSettings settings;
    private final Progress progress;

    Transfer(Web web, DownloadSettings settings, Progress progress) {
        this.web = web;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Completes the part.
     *
     * @throws IOException when the connection broke; trying again goes on from there
     * @throws Unreachable when trying again would not help
     */
    void complete(HttpUrl url, Path part) throws IOException, Unreachable {
        long have = Files.exists(part) ? Files.size(part) : 0;
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        try (Response response = web.ask(request.build(), settings.silence())) {
            switch (response.code()) {
                case OK -> receive(response, part, 0);
                case PARTIAL_CONTENT -> receive(response, part, startsAt(response, have, part));
                case RANGE_NOT_SATISFIABLE -> startAgain(part);
                default -> refuse(url, response.code());
            }
        }
    }

    private static long startsAt(Response response, long have, Path part) throws IOException {
        String range = response.header("Content-Range", "");
        if (range == null || !range.startsWith("bytes " + have + "-")) {
            startAgain(part);
        }
        return have;
    }

    private static void startAgain(Path part) throws IOException {
        Files.deleteIfExists(part);
        throw new IOException("the server could not go on where the download broke off");
    }

    private static void refuse(HttpUrl url, int code) throws IOException, Unreachable {
        String answer = url + " answered " + code;
        if (code == 429 || code >= 500) {
            throw new IOException(answer);
        }
        throw new Unreachable(answer);
    }

    private void receive(Response response, Path part, long from) throws IOException {
        long expected = response.body().contentLength();
        long total = expected < 0 ? Progress.UNKNOWN_TOTAL : from + expected;
        StandardOpenOption how = from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        byte[] buffer = new byte[1 << 16];
        try (Progress.Step step = progress.start("Downloading " + part.getFileName(), total);
                InputStream in = response.body().byteStream();
                OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, how)) {
            step.advance(from);
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                step.advance(read);
            }
        }
    }
}
