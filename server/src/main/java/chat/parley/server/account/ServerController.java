package chat.parley.server.account;

import chat.parley.model.ServerAnswer;
import chat.parley.model.ServerView;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger may know before they sign in. */
@RestController
class ServerController {

    private final ServerView server;

    ServerController(AccountSettings settings, BuildProperties build) {
        server = new ServerView(settings.name(), String.valueOf(build.getVersion()), settings.signUp());
    }

    @GetMapping("/server")
    ServerAnswer server() {
        return new ServerAnswer(true, server);
    }
}
