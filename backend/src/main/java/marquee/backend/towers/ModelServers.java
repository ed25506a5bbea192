package marquee.backend.towers;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * TensorFlow Servings that answer for each other, by one name or several addresses. They are asked in turn; one that cannot be
 * reached, is too busy, lacks the model or lets people wait is passed over for a moment, and the next is asked. Asking twice
 * is harmless: nothing is changed there. Thread-safe; nothing here blocks.
 */
final class ModelServers {

    /** The servers close connections that were silent for 30 seconds, and must not do so under a request. */
    private static final Duration SILENT = Duration.ofSeconds(10);

    private static final int MOST_CONNECTIONS = 64;
    private static final int CONNECT_MILLIS = 200;
    private static final Duration REST = Duration.ofSeconds(1);

    /** A name may stand for several servers, and a connection may lead to one that has just gone. */
    private static final int ATTEMPTS_AT_ONE_NAME = 3;

    private final List<Server> servers;
    private final AtomicInteger turn = new AtomicInteger();

    private ModelServers(List<Server> servers) {
        this.servers = servers;
    }

    /** @param urls REST addresses, such as {@code http://localhost:8501}, separated by commas */
    static ModelServers at(String urls) {
        return at(urls, http());
    }

    static ModelServers at(String urls, HttpClient http) {
        return new ModelServers(Arrays.stream(urls.split(","))
                .map(url -> new Server(WebClient.builder()
                        .baseUrl(url.strip())
                        .clientConnector(new ReactorClientHttpConnector(http))
                        .build()))
                .toList());
    }

    /** What servers are asked with: of the addresses that a name stands for, each new connection takes the next that is there. */
    static HttpClient http() {
        var connections = ConnectionProvider.builder("tensorflow-serving")
                .maxConnections(MOST_CONNECTIONS)
                .maxIdleTime(SILENT)
                .build();
        return HttpClient.create(connections)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .resolver(names -> names.roundRobinSelection(true));
    }

    /**
     * The first answer that one of them gives, or the error of the last that was asked.
     *
     * @param call asks one server
     * @param deadline how long all of it may take
     */
    <T> Mono<T> ask(Function<WebClient, Mono<T>> call, Duration deadline) {
        return Mono.defer(() -> ask(call, deadline.dividedBy(servers.size()), inTurn(), 0))
                .timeout(deadline);
    }

    private <T> Mono<T> ask(Function<WebClient, Mono<T>> call, Duration patience, List<Server> order, int asked) {
        Server server = order.get(asked % order.size());
        return call.apply(server.client)
                .timeout(patience)
                .doOnSuccess(any -> server.restsUntil = System.nanoTime())
                .doOnError(ModelServers::isAway, away -> server.restsUntil = System.nanoTime() + REST.toNanos())
                .onErrorResume(
                        error -> isWorthAnother(error, order.size(), asked + 1),
                        error -> ask(call, patience, order, asked + 1));
    }

    private static boolean isWorthAnother(Throwable error, int servers, int asked) {
        return (isAway(error) && asked < servers)
                || (error instanceof WebClientRequestException && asked < Math.max(servers, ATTEMPTS_AT_ONE_NAME));
    }

    /** Those that were well, each first in its turn; the others behind them. */
    private List<Server> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), servers.size());
        long now = System.nanoTime();
        return IntStream.range(0, servers.size())
                .mapToObj(i -> servers.get((first + i) % servers.size()))
                .sorted(Comparator.comparing(server -> server.restsUntil - now > 0))
                .toList();
    }

    /** An answer that says the request is wrong is a fault of ours, and one that cannot be read is a fault as well. */
    static boolean isAway(Throwable error) {
        return error instanceof TimeoutException
                || error instanceof WebClientRequestException
                || (error instanceof WebClientResponseException answer
                        && (answer.getStatusCode().is5xxServerError()
                                || answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                                || answer.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)));
    }

    /** One address, and until when others go before it. */
    private static final class Server {

        private final WebClient client;
        private volatile long restsUntil = System.nanoTime();

        private Server(WebClient client) {
            this.client = client;
        }
    }
}
