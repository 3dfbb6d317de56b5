package chat.parley.desktop.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a server writes in answer to one request: well-formed, or byte by byte. */
final class Wire {

    /** More than anything that is to take it: who gets here has not defended itself. */
    private static final long WITHOUT_END = 10L << 30;

    private final OutputStream out;

    Wire(OutputStream out) {
        this.out = out;
    }

    void json(Object body) throws IOException {
        json(200, StubServer.JSON.writeValueAsString(body));
    }

    void json(int status, String body) throws IOException {
        answer("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\nConnection: close\r\n", body);
    }

    void problem(int status, String headers) throws IOException {
        answer("HTTP/1.1 " + status + " No\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
                + headers,
                "{\"type\":\"/problems/test\",\"title\":\"No\",\"status\":" + status
                        + ",\"detail\":\"No.\",\"success\":false,\"message\":\"No.\"}");
    }

    /** @param head all of it but the length and the empty line */
    void answer(String head, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        raw(head + "Content-Length: " + bytes.length + "\r\n\r\n");
        raw(bytes);
    }

    void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The same again and again, until the other side has enough of it. */
    void forEver(String text) throws IOException {
        byte[] some = text.repeat(Math.max(1, 65_536 / text.length())).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < WITHOUT_END; written += some.length) {
            out.write(some);
        }
    }

    /** An answer whose body begins so, and goes on so for ever, in chunks. */
    void endless(String beginning, String rest) throws IOException {
        raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + beginning);
        forEver(rest);
    }
}
