package marquee.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * So many requests a second whatever the answers, over connections that are kept: far cheaper than Gatling, which on the
 * service's own cores cannot ask ten times what the service can answer. When every connection waits for an answer,
 * requests that are due are not sent. One thread, the event loop's, does all of it.
 */
final class Flood {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final LoadPlan plan;
    private final Tally tally;
    private final URI url;
    private final String[] ids;
    private final Random random = new Random(1);
    private final ArrayDeque<Channel> idle = new ArrayDeque<>();
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private long begin;
    private long due;

    private Flood(LoadPlan plan) {
        this.plan = plan;
        this.tally = new Tally(plan.warmUp(), plan.duration());
        this.url = URI.create(plan.url());
        this.ids = plan.ids().split(",");
    }

    /** Does what the system properties say; {@code people} is the number of connections. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        LoadPlan plan = LoadPlan.fromProperties(System.getProperties());
        var flood = new Flood(plan);
        flood.run();
        flood.tally.write(Path.of(plan.out()));
    }

    private void run() throws InterruptedException {
        Bootstrap client = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new Connections());
        for (int i = 0; i < plan.people(); i++) {
            client.connect(url.getHost(), url.getPort()).sync();
        }
        begin = System.nanoTime();
        var ticks = loop.scheduleAtFixedRate(this::ask, 0, 1, TimeUnit.MILLISECONDS);
        Thread.sleep(plan.warmUp().plus(plan.duration()));
        ticks.cancel(false);
        Thread.sleep(LAST_ANSWERS);
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }

    private void ask() {
        long now = System.nanoTime();
        long wanted = (now - begin) * plan.rate() / 1_000_000_000L;
        for (; due < wanted && !idle.isEmpty(); due++) {
            String id = ids[random.nextInt(ids.length)];
            Channel connection = idle.poll();
            connection.pipeline().get(FloodConnection.class).ask(plan.path().replace("{id}", id), now);
        }
        due = wanted;
    }

    private final class Connections extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                    .addLast(new HttpClientCodec())
                    .addLast(new FloodConnection(channel, url.getHost(), tally, idle::add));
        }
    }
}
