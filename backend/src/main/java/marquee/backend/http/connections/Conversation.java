package marquee.backend.http.connections;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import reactor.netty.channel.ChannelOperations;

/**
 * Keeps one connection's conversation plain: headers come in time, each request names one host and a version of HTTP that is
 * spoken here, and not too many are sent ahead. Those sent ahead wait here and go on one by one, for what comes after would
 * else drop them when a later one asks to close the connection. At the first that is wrong, the requests before it are still
 * answered; then it is refused and the connection closed. Nothing is dropped without a word. Lives on the connection's event
 * loop. (That several Host headers and a missing one are refused with 400 is RFC 9112, section 3.2.)
 */
final class Conversation extends ChannelDuplexHandler {

    private final ConnectionProperties limits;
    private final Queue<Object> ahead = new ArrayDeque<>();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Future<?>> headerTime = Optional.empty();
    private int requestsAhead;
    private boolean inBody;
    private boolean isAnswering;
    private boolean isSent;
    private boolean answerIsFinal;

    Conversation(ConnectionProperties limits) {
        this.limits = limits;
    }

    /** Stands before the codec, where bytes are seen before they are requests. */
    ChannelInboundHandler bytes() {
        return new Bytes();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refusal.isEmpty() && message instanceof HttpRequest request) {
            headersCame();
            refusal = wrong(request);
        }
        if (refusal.isPresent()) {
            ReferenceCountUtil.release(message);
            refuseWhenAnswered(context);
            return;
        }
        inBody = !(message instanceof LastHttpContent);
        requestsAhead += message instanceof HttpRequest && isAnswering ? 1 : 0;
        if (requestsAhead > 0) {
            ahead.add(message);
        } else {
            isAnswering |= message instanceof HttpRequest;
            context.fireChannelRead(message);
        }
    }

    private Optional<Refusal> wrong(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.empty(); // the next in line refuses it
        }
        var version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            return Optional.of(Refusal.VERSION);
        }
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1 || (hosts == 0 && version.equals(HttpVersion.HTTP_1_1))) {
            return Optional.of(Refusal.HOSTS);
        }
        return requestsAhead >= limits.ahead() ? Optional.of(Refusal.TOO_FAR_AHEAD) : Optional.empty();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            answerIsFinal = response.status().codeClass() != HttpStatusClass.INFORMATIONAL;
        }
        Object worded = message instanceof FullHttpResponse answer ? BareRefusal.inWords(answer) : message;
        var sent = context.write(worded, promise.unvoid());
        if (message instanceof LastHttpContent && answerIsFinal) {
            sent.addListener(done -> {
                isSent = true;
                goOnWhenTidy(context);
            });
        }
    }

    /** What comes after says by an event that it has let go of a request. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.fireUserEventTriggered(event);
        goOnWhenTidy(context);
    }

    /** A request that came while the last one still holds the connection would wait, and one that is the last for ever. */
    private void goOnWhenTidy(ChannelHandlerContext context) {
        if (isSent && ChannelOperations.get(context.channel()) == null) {
            isSent = false;
            context.executor().execute(() -> answered(context));
        }
    }

    /** Lets the next request in, with as much of its body as has come. */
    private void answered(ChannelHandlerContext context) {
        isAnswering = false;
        if (requestsAhead > 0) {
            requestsAhead--;
            isAnswering = true;
            do {
                context.fireChannelRead(ahead.remove());
            } while (!ahead.isEmpty() && !(ahead.peek() instanceof HttpRequest));
        }
        refuseWhenAnswered(context);
    }

    private void refuseWhenAnswered(ChannelHandlerContext context) {
        if (!isAnswering) {
            refusal.ifPresent(why -> context.writeAndFlush(why.response()).addListener(ChannelFutureListener.CLOSE));
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        headersCame();
        ahead.forEach(ReferenceCountUtil::release);
        ahead.clear();
        requestsAhead = 0;
    }

    private void bytesCame(ChannelHandlerContext context) {
        if (!inBody && headerTime.isEmpty()) {
            headerTime = Optional.of(context.executor()
                    .schedule(() -> headersAreLate(context), limits.headerTime().toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void headersAreLate(ChannelHandlerContext context) {
        refusal = Optional.of(Refusal.SLOW_HEADERS);
        refuseWhenAnswered(context);
    }

    private void headersCame() {
        headerTime.ifPresent(time -> time.cancel(false));
        headerTime = Optional.empty();
    }

    /** Sees bytes; after a refusal they are nothing to anybody. */
    private final class Bytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refusal.isPresent()) {
                ReferenceCountUtil.release(message);
            } else {
                Optional.ofNullable(context.pipeline().context(Conversation.this))
                        .ifPresent(Conversation.this::bytesCame);
                context.fireChannelRead(message);
            }
        }
    }
}
