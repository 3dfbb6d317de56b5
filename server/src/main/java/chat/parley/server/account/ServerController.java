package chat.parley.server.account;

import chat.parley.model.ServerAnswer;
import chat.parley.model.ServerView;
import chat.parley.model.SignUpMode;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger may know before they sign in. */
@RestController
class ServerController {

    private final ServerName name;
    private final SignUpPolicy policy;
    private final String version;

    ServerController(ServerName name, SignUpPolicy policy, BuildProperties build) {
        this.name = name;
        this.policy = policy;
        version = String.valueOf(build.getVersion());
    }

    @GetMapping("/server")
    ServerAnswer server() {
        SignUpMode mode = policy.mode();
        return new ServerAnswer(true, new ServerView(name.get(), version, mode == SignUpMode.OPEN, mode));
    }
}
