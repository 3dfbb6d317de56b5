package chat.parley.server.metrics;

import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on the loopback address at which one text can be read, and nothing else done. */
final class ScrapePort implements AutoCloseable {

    static final String PATH = "/metrics";

    private static final Logger log = LoggerFactory.getLogger(ScrapePort.class);
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int MOST_THREADS = 6;

    /** A page from elsewhere that has its own name point here gets nothing. */
    private static final Set<String> NAMES_OF_THIS_COMPUTER = Set.of("127.0.0.1", "localhost");

    private final Server server;
    private final ServerConnector connector;

    /** @throws IOException if it is taken */
    ScrapePort(int port, Supplier<String> text) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("metrics");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        server = new Server(threads);
        HttpConfiguration manners = new HttpConfiguration();
        manners.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(manners));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Scrape(text));
        try {
            server.start();
        } catch (IOException e) {
            close();
            throw e;
        } catch (Exception e) {
            close();
            throw new IOException(e);
        }
    }

    int number() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            log.debug("The port of metrics was not closed in order: {}", e.toString());
        }
    }

    private static final class Scrape extends Handler.Abstract {

        private final Supplier<String> text;

        Scrape(Supplier<String> text) {
            this.text = text;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (HttpMethod.GET.is(request.getMethod()) && request.getHttpURI().getCanonicalPath().equals(PATH)
                    && NAMES_OF_THIS_COMPUTER.contains(Request.getServerName(request))) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, TEXT);
                Content.Sink.write(response, true, text.get(), callback);
            } else {
                response.setStatus(HttpStatus.NOT_FOUND_404);
                callback.succeeded();
            }
            return true;
        }
    }
}
