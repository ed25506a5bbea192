package marquee.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.Consumer;

/** One connection of a {@link Flood}: a request, its answer, and it is free for the next. Event loop only. */
final class FloodConnection extends SimpleChannelInboundHandler<HttpObject> {

    private static final int NO_ANSWER = 0;

    private final Channel channel;
    private final String host;
    private final Tally tally;
    private final Consumer<Channel> free;
    private boolean waiting;
    private long asked;
    private int status;

    FloodConnection(Channel channel, String host, Tally tally, Consumer<Channel> free) {
        this.channel = channel;
        this.host = host;
        this.tally = tally;
        this.free = free;
    }

    void ask(String path, long now) {
        asked = now;
        status = NO_ANSWER;
        waiting = true;
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
        request.headers().set(HttpHeaderNames.HOST, host);
        ChannelFuture unused = channel.writeAndFlush(request, channel.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        free.accept(channel);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (part instanceof HttpResponse response) {
            status = response.status().code();
        }
        if (part instanceof LastHttpContent) {
            answered();
            free.accept(channel);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (waiting) {
            status = NO_ANSWER;
            answered();
        }
    }

    private void answered() {
        waiting = false;
        tally.count(status, asked, System.nanoTime());
    }
}
