package marquee.catalog.download;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks over HTTP, on threads that do not keep the program alive. */
final class Web implements AutoCloseable {

    private final OkHttpClient client;

    /** @param silence how long a connection may stand still */
    Web(Duration silence) {
        this.client = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("download-", 0).factory())))
                .connectTimeout(silence)
                .readTimeout(silence)
                .writeTimeout(silence)
                .build();
    }

    /**
     * The answer's head; its body may be read on, and the answer must be closed.
     *
     * @param patience how long the head may take, looking up the name and connecting included
     */
    Response ask(Request request, Duration patience) throws IOException {
        Call call = client.newCall(request);
        CompletableFuture<Response> answer = begin(call);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            giveUp(answer, call);
            throw new IOException("no answer within " + patience.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            giveUp(answer, call);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static CompletableFuture<Response> begin(Call call) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                if (!answer.complete(response)) {
                    response.close();
                }
            }

            @Override
            public void onFailure(Call failed, IOException failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private static void giveUp(CompletableFuture<Response> answer, Call call) {
        answer.cancel(false);
        call.cancel();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
