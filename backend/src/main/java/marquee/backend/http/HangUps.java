package marquee.backend.http;

import marquee.backend.guards.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import reactor.core.publisher.Hooks;
import reactor.netty.channel.AbortedException;

/**
 * Keeps answers to people who have hung up out of the log, where they would stand as errors that nobody waited for, and so
 * those of parts that were down when their callers had given up already.
 */
@Component
final class HangUps implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HangUps.class);

    @Override
    public void afterPropertiesSet() {
        Hooks.onErrorDropped(HangUps::log);
    }

    private static void log(Throwable error) {
        if (AbortedException.isConnectionReset(error) || Unavailable.is(error) || isRefusal(error)) {
            LOG.debug("Nobody waited for this", error);
        } else {
            LOG.error("An error that nobody waited for", error);
        }
    }

    /** Of several refusals of one request, only the first is answered. */
    private static boolean isRefusal(Throwable error) {
        return error instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError();
    }

    @Override
    public void destroy() {
        Hooks.resetOnErrorDropped();
    }
}
