package chat.parley.desktop.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import chat.parley.desktop.backend.ServerAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on a real socket, down to the bytes: it behaves like one of ours, with one room in it, except where a script says
 * what else it does.
 */
final class StubServer implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_LINE = 64 << 10;

    /** What a script does instead of the usual. */
    interface Mischief {

        /** Returns whether it has answered. */
        boolean answer(Request request, Wire wire) throws IOException;
    }

    /** What came. */
    record Request(String method, String path, String query, Map<String, String> headers, String body) {

        boolean is(String asked, String place) {
            return method.equals(asked) && path.equals(place);
        }

        long number(String parameter, long otherwise) {
            for (String part : query.split("&")) {
                if (part.startsWith(parameter + "=")) {
                    return Long.parseLong(part.substring(parameter.length() + 1));
                }
            }
            return otherwise;
        }
    }

    final StubRoom room = new StubRoom();
    /** How often it was asked, or connected to. */
    final AtomicInteger requests = new AtomicInteger();
    /** What was asked, for the report. */
    final Set<String> asked = ConcurrentHashMap.newKeySet();
    final List<Live> live = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mischief mischief = (request, wire) -> false;

    StubServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    ServerAddress address() {
        return ServerAddress.parse("127.0.0.1:" + socket.getLocalPort());
    }

    void does(Mischief now) {
        mischief = now;
    }

    /** From now on it is a server like any other. */
    void behave() {
        mischief = (request, wire) -> false;
    }

    /** How many connections the app has open. */
    int open() {
        return open.size();
    }

    /** The live connections end without a word. */
    void hangUp() {
        List<Live> all = List.copyOf(live);
        live.removeAll(all);
        all.forEach(Live::cut);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            Request request = read(in);
            if (request == null) {
                return;
            }
            requests.incrementAndGet();
            asked.add(request.method() + " " + request.path());
            Wire wire = new Wire(caller.getOutputStream());
            if (mischief.answer(request, wire)) {
                return;
            }
            if (request.path().equals("/live")) {
                Live connection = new Live(caller, in, request);
                connection.welcome();
                live.add(connection);
                connection.listen();
                live.remove(connection);
            } else {
                room.answer(request, wire);
            }
        } catch (IOException e) {
            // The app has had enough, or the test is over.
        } finally {
            open.remove(caller);
        }
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        if (first.length < 2) {
            return null;
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        URI place = URI.create(first[1]);
        return new Request(first[0], place.getRawPath(), place.getRawQuery() == null ? "" : place.getRawQuery(),
                headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n' && line.length() < LONGEST_LINE; each = in.read()) {
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
