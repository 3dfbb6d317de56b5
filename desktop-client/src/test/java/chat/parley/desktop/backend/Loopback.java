package chat.parley.desktop.backend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;

import chat.parley.model.LoginAnswer;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** A server on a real socket that answers each HTTP request with what the test says, and says good bye. */
final class Loopback implements AutoCloseable {
    private final ServerSocket socket;
    private final Function<Request, String> answer;
    private final Thread accepting;

    /** What came: method and path, and the token without {@code Bearer}, empty if there was none. */
    record Request(String line, String token, String body) {

        boolean is(String start) {
            return line.startsWith(start);
        }
    }

    Loopback(Function<Request, String> answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.startVirtualThread(this::accept);
    }

    ServerAddress address() {
        return ServerAddress.parse("127.0.0.1:" + socket.getLocalPort());
    }

    static String json(int status, String body) {
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    static String problem(int status) {
        return json(status, "{\"type\":\"/problems/test\",\"title\":\"No\",\"status\":" + status
                + ",\"detail\":\"No.\",\"success\":false,\"message\":\"No.\"}");
    }

    static LoginAnswer tokens(int generation) {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        UserView user = new UserView("u1", "ana", "Ana", "Test", UserType.CONSUMER, null, null, noon, noon);
        return new LoginAnswer(true, "access" + generation, "refresh" + generation, Instant.now().plusSeconds(600),
                user);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            String token = "";
            int length = 0;
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                token = header.startsWith("Authorization: Bearer ") ? header.substring(22) : token;
                length = header.startsWith("Content-Length: ") ? Integer.parseInt(header.substring(16)) : length;
            }
            char[] body = new char[length];
            for (int read = 0; read < length;) {
                read += in.read(body, read, length - read);
            }
            client.getOutputStream().write(answer.apply(new Request(String.valueOf(line), token, new String(body)))
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The client has gone; what it asked for was counted all the same.
        }
    }

    /** Afterwards nobody is accepted any more: closing alone lets whoever waits in accept have one more. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
