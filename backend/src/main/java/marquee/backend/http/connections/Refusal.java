package marquee.backend.http.connections;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** The last answer of a connection that cannot go on: a problem document (RFC 9457) in plain words. */
enum Refusal {
    HOSTS(HttpResponseStatus.BAD_REQUEST, "A request of HTTP/1.1 has exactly one Host header."),
    VERSION(HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, "This service speaks HTTP/1.1 and HTTP/1.0."),
    SLOW_HEADERS(HttpResponseStatus.REQUEST_TIMEOUT, "The headers did not arrive in time."),
    TOO_FAR_AHEAD(
            HttpResponseStatus.TOO_MANY_REQUESTS,
            "Too many requests were sent ahead on one connection; send this one and those after it again."),
    TOO_MANY_CONNECTIONS(
            HttpResponseStatus.SERVICE_UNAVAILABLE, "Too many connections are open from this address; close some.");

    private final int status;
    private final String detail;

    Refusal(HttpResponseStatus status, String detail) {
        this.status = status.code();
        this.detail = detail;
    }

    FullHttpResponse response() {
        FullHttpResponse response = problem(HttpResponseStatus.valueOf(status), detail);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (this == TOO_FAR_AHEAD || this == TOO_MANY_CONNECTIONS) {
            response.headers().setInt(HttpHeaderNames.RETRY_AFTER, 1);
        }
        return response;
    }

    static FullHttpResponse problem(HttpResponseStatus status, String detail) {
        byte[] problem = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.reasonPhrase(), status.code(), detail)
                .getBytes(StandardCharsets.UTF_8);
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(problem));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, problem.length);
        return response;
    }
}
