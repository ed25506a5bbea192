package marquee.catalog.download;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marquee.catalog.DatasetException;
import marquee.catalog.progress.Progress;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/**
 * GroupLens's archives of MovieLens. Downloads are checked (by the published MD5, else by a SHA-256 known here), taken up
 * where they broke off, in this run or a later one, and appear complete or not at all.
 */
public final class GroupLens {

    /** The archives, smallest first. */
    public static final List<String> ARCHIVES =
            List.of("ml-latest-small", "ml-100k", "ml-1m", "ml-10m", "ml-20m", "ml-32m", "ml-25m", "ml-latest");

    private static final long LONGEST_CHECKSUM_FILE_BYTES = 4096;

    private final DownloadSettings settings;
    private final Progress progress;

    /** @param settings {@link DownloadSettings#GROUPLENS} outside of tests */
    public GroupLens(DownloadSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Brings an archive into a folder of its name, unless it is there.
     *
     * @param datasets where the folder belongs
     * @return the folder with the files
     * @throws Unreachable when there is no network, the server refuses, or the connection breaks again and again
     * @throws DatasetException when the archive is damaged or there is no room for it
     */
    public Path fetch(String archive, Path datasets) throws Unreachable {
        Path target = datasets.resolve(archive);
        if (Files.isDirectory(target)) {
            return target;
        }
        try (Web web = new Web(settings.silence())) {
            Optional<Checksum> published = published(web, archive);
            Files.createDirectories(datasets);
            Path part = datasets.resolve(archive + ".zip.part");
            download(web, archive, part);
            check(part, archive, published.or(() -> Checksum.known(archive)));
            Archive.unpack(part, target);
            Files.delete(part);
            return target;
        } catch (IOException e) {
            throw new DatasetException(
                    archive + " cannot be stored in " + datasets + " (" + e
                            + "). Make room there, or choose another folder with --data.",
                    e);
        }
    }

    private Optional<Checksum> published(Web web, String archive) throws Unreachable {
        Request request = new Request.Builder()
                .url(settings.base() + archive + ".zip.md5")
                .build();
        try (Response response = web.ask(request, settings.reach())) {
            return response.isSuccessful()
                    ? Checksum.published(
                            response.peekBody(LONGEST_CHECKSUM_FILE_BYTES).string())
                    : Optional.empty();
        } catch (IOException e) {
            throw new Unreachable(settings.base().host() + " cannot be reached (" + e.getMessage() + ")", e);
        }
    }

    private void download(Web web, String archive, Path part) throws Unreachable, IOException {
        Transfer transfer = new Transfer(web, settings, progress);
        HttpUrl url =
                settings.base().newBuilder().addPathSegment(archive + ".zip").build();
        Duration pause = settings.pause();
        for (int attempt = 1; ; attempt++) {
            try {
                transfer.complete(url, part);
                return;
            } catch (IOException e) {
                String brokeOff = "download of " + archive + " broke off (" + e.getMessage() + ")";
                if (attempt == settings.attempts()) {
                    throw new Unreachable("the " + brokeOff + "; the next start goes on from there", e);
                }
                progress.note("The " + brokeOff + ", trying again.");
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void check(Path part, String archive, Optional<Checksum> expected) throws IOException {
        if (expected.isPresent() && !expected.get().matches(part)) {
            Files.delete(part);
            throw new DatasetException("The downloaded " + archive + ".zip is not what GroupLens published ("
                    + expected.get().algorithm() + " differs), and was deleted. Try again, or unpack the archive"
                    + " yourself and give its folder with --dataset.");
        }
    }

    private static void sleep(Duration pause) throws InterruptedIOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
