package marquee.backend.towers;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** A name that several servers share, which here differ in their ports. */
final class OneName extends AddressResolverGroup<InetSocketAddress> {

    private final List<InetSocketAddress> addresses;

    private OneName(List<InetSocketAddress> addresses) {
        this.addresses = addresses;
    }

    /** Whatever is looked up stands for the servers at these ports. */
    static OneName of(int... ports) {
        return new OneName(Arrays.stream(ports)
                .mapToObj(port -> new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .toList());
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return !address.isUnresolved();
            }

            @Override
            protected void doResolve(InetSocketAddress name, Promise<InetSocketAddress> found) {
                found.setSuccess(addresses.getFirst());
            }

            @Override
            protected void doResolveAll(InetSocketAddress name, Promise<List<InetSocketAddress>> found) {
                found.setSuccess(addresses);
            }
        };
    }
}
