package marquee.backend.movies.tmdb.api;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import okio.ByteString;
import okio.GzipSource;
import okio.Okio;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** OkHttp's calls as Monos: nothing waits on a thread of ours, and a cancelled Mono cancels its call. Thread-safe. */
public final class HttpCalls {

    /** RFC 1952, 2.3.1: what every gzip member begins with. */
    private static final ByteString GZIP = ByteString.of((byte) 0x1f, (byte) 0x8b);

    private final OkHttpClient client;
    private final long largestBody;

    /**
     * @param client must have a call timeout
     * @param largestBody in bytes, unpacked; a larger one fails the call with an IOException
     */
    public HttpCalls(OkHttpClient client, long largestBody) {
        this.client = client;
        this.largestBody = largestBody;
    }

    /** Sends the request; fails with an IOException when there is no answer in time or it is too large. */
    Mono<Reply> send(Request request) {
        return Mono.create(sink -> {
            var call = client.newCall(request);
            sink.onDispose(call::cancel);
            call.enqueue(new Handover(sink));
        });
    }

    private Reply read(Response response) throws IOException {
        var source = unpacked(response.body().source());
        if (source.request(largestBody + 1)) {
            throw new IOException("the answer is larger than " + largestBody + " bytes");
        }
        return new Reply(
                response.code(),
                Optional.ofNullable(response.header("Retry-After")),
                source.readString(charset(response)));
    }

    /** Proxies between us and a server are seen to leave gzip's label away. */
    private static BufferedSource unpacked(BufferedSource source) throws IOException {
        boolean packed = source.request(GZIP.size()) && source.rangeEquals(0, GZIP);
        return packed ? Okio.buffer(new GzipSource(source)) : source;
    }

    private static Charset charset(Response response) {
        return Optional.ofNullable(response.body().contentType())
                .flatMap(type -> Optional.ofNullable(type.charset()))
                .orElse(StandardCharsets.UTF_8);
    }

    private final class Handover implements Callback {

        private final MonoSink<Reply> sink;

        Handover(MonoSink<Reply> sink) {
            this.sink = sink;
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            sink.error(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                sink.success(read(response));
            } catch (IOException failure) {
                sink.error(failure);
            }
        }
    }
}
