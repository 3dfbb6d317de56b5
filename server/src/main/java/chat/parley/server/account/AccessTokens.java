package chat.parley.server.account;

import chat.parley.server.web.NotSignedIn;
import org.springframework.stereotype.Component;

/** The tokens that say, for some minutes, on whose behalf a request comes. Safe for use by many threads. */
@Component
public class AccessTokens {

    /**
     * For whom this token speaks, as things are now: a token whose session has ended is refused at once.
     *
     * @throws NotSignedIn for every token that does not hold, whatever the reason, with one and the same answer
     */
    public VerifiedToken verify(String token) {
        throw new NotSignedIn("Please sign in.");
    }
}
