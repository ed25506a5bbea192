package marquee.backend.http;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Answers are written by few threads, so each keeps its buffers. Jackson's own choice, one pool for all, loses a set of
 * buffers with each answer that Spring writes: its encoder takes one from the pool that it never gives back.
 */
@Configuration(proxyBeanMethods = false)
class JsonBuffers {

    @Bean
    JsonFactoryBuilderCustomizer buffersByThread() {
        return factory -> factory.recyclerPool(JsonRecyclerPools.threadLocalPool());
    }
}
