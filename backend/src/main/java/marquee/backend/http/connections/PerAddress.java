package marquee.backend.http.connections;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ConcurrentMap;

/**
 * Bounds how many connections one address has. A newcomer beyond the bound is told so and closed; those who are there stay.
 * Lives on the connection's event loop.
 */
final class PerAddress extends ChannelInboundHandlerAdapter {

    /** Whoever has an IPv6 address mostly has the network's other 2^64 as well. */
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final ConcurrentMap<ByteBuffer, Integer> open;
    private boolean refused;

    /** @param open how many connections each address has, shared by all of them */
    PerAddress(int most, ConcurrentMap<ByteBuffer, Integer> open) {
        this.most = most;
        this.open = open;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var address = key(context.channel().remoteAddress());
        int now = open.merge(address, 1, Integer::sum);
        context.channel().closeFuture().addListener(closed -> leave(address));
        if (now > most) {
            refuse(context);
        } else {
            context.fireChannelActive();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void refuse(ChannelHandlerContext context) {
        refused = true;
        context.pipeline().addFirst(new HttpResponseEncoder());
        context.writeAndFlush(Refusal.TOO_MANY_CONNECTIONS.response()).addListener(ChannelFutureListener.CLOSE);
    }

    private void leave(ByteBuffer address) {
        open.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }

    private static ByteBuffer key(SocketAddress address) {
        return address instanceof InetSocketAddress internet && internet.getAddress() != null
                ? ByteBuffer.wrap(network(internet.getAddress()))
                : ByteBuffer.allocate(0);
    }

    private static byte[] network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }
}
