package marquee.backend.movies.tmdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** OkHttp's calls as Monos: nothing waits on a thread of ours, and a cancelled Mono cancels its call. Thread-safe. */
final class HttpCalls {

    private final OkHttpClient client;
    private final long largestBody;

    /**
     * @param client must have a call timeout
     * @param largestBody in bytes, unpacked; a larger one fails the call with an IOException
     */
    HttpCalls(OkHttpClient client, long largestBody) {
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
        var source = response.body().source();
        if (source.request(largestBody + 1)) {
            throw new IOException("the answer is larger than " + largestBody + " bytes");
        }
        return new Reply(
                response.code(),
                Optional.ofNullable(response.header("Retry-After")),
                source.readString(StandardCharsets.UTF_8));
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
