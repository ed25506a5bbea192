package marquee.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CallCounterTest {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;

    @Test
    void a_call_counts_once_however_its_bytes_arrive() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes(new byte[24]);
        frame(sent, SETTINGS, 0);
        frame(sent, HEADERS, 70);
        frame(sent, DATA, 300);
        frame(sent, HEADERS, 5);
        frame(sent, DATA, 70_000);
        byte[] all = sent.toByteArray();

        assertThat(new CallCounter().read(all, all.length)).isEqualTo(2);
        CallCounter bytewise = new CallCounter();
        int calls = 0;
        for (byte one : all) {
            calls += bytewise.read(new byte[] {one}, 1);
        }
        assertThat(calls).isEqualTo(2);
    }

    /** With HEADERS' type for a body, which must not be taken for frames. */
    private static void frame(ByteArrayOutputStream out, int type, int length) {
        out.writeBytes(
                new byte[] {(byte) (length >> 16), (byte) (length >> 8), (byte) length, (byte) type, 0, 0, 0, 0, 1});
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) HEADERS);
        out.writeBytes(body);
    }
}
