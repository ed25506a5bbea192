package marquee.backend.http.connections;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.HttpDecoderSpec;

/** Puts what watches connections around the HTTP codec. */
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

    @Bean
    NettyServerCustomizer boundedConnections(ConnectionProperties limits) {
        var open = new ConcurrentHashMap<ByteBuffer, Integer>();
        return server -> server.doOnChannelInit((observer, channel, address) ->
                watch(channel.pipeline(), new PerAddress(limits.perAddress(), open), new Conversation(limits)));
    }

    private static void watch(ChannelPipeline pipeline, PerAddress perAddress, Conversation conversation) {
        pipeline.replace(NettyPipeline.HttpCodec, NettyPipeline.HttpCodec, codec());
        pipeline.addFirst("marquee.perAddress", perAddress)
                .addBefore(NettyPipeline.HttpCodec, "marquee.bytes", conversation.bytes())
                .addAfter(NettyPipeline.HttpCodec, "marquee.conversation", conversation);
    }

    /** Reactor Netty's own but for one thing: requests sent ahead are bounded by the conversation, which says so. */
    private static HttpServerCodec codec() {
        return new HttpServerCodec(
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(HttpDecoderSpec.DEFAULT_MAX_INITIAL_LINE_LENGTH)
                        .setMaxHeaderSize(HttpDecoderSpec.DEFAULT_MAX_HEADER_SIZE)
                        .setInitialBufferSize(HttpDecoderSpec.DEFAULT_INITIAL_BUFFER_SIZE)
                        .setAllowPartialChunks(HttpDecoderSpec.DEFAULT_ALLOW_PARTIAL_CHUNKS),
                Integer.MAX_VALUE);
    }
}
