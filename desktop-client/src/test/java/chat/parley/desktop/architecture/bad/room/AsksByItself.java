package chat.parley.desktop.architecture.bad.room;

import java.net.Socket;
import java.net.http.HttpClient;

/** Breaks the rules that only the backend reaches the network, and over HTTP in one place. */
final class AsksByItself {

    HttpClient client() {
        return HttpClient.newHttpClient();
    }

    Socket socket() {
        return new Socket();
    }
}
