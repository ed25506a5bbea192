package marquee.backend.http.connections;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;

/** What cannot be read is refused by the server below the service, without a word: here it gets its problem document. */
final class BareRefusal {

    private BareRefusal() {}

    /** The same answer, with words where it has none. */
    static FullHttpResponse inWords(FullHttpResponse answer) {
        if (!isBare(answer)) {
            return answer;
        }
        FullHttpResponse worded = Refusal.problem(answer.status(), detail(answer.status()));
        answer.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
        worded.headers().add(answer.headers());
        ReferenceCountUtil.release(answer);
        return worded;
    }

    private static boolean isBare(FullHttpResponse answer) {
        HttpStatusClass kind = answer.status().codeClass();
        return (kind == HttpStatusClass.CLIENT_ERROR || kind == HttpStatusClass.SERVER_ERROR)
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static String detail(HttpResponseStatus status) {
        if (status.equals(HttpResponseStatus.REQUEST_URI_TOO_LONG)) {
            return "The request's first line is longer than this service reads.";
        }
        if (status.equals(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)) {
            return "The headers are larger than this service reads.";
        }
        return "The request cannot be read: its first line, its address (in which two hex digits follow a %), its Host"
                + " header or its chunks are not as RFC 9112 and RFC 3986 have them.";
    }
}
