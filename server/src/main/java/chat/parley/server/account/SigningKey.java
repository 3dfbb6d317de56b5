package chat.parley.server.account;

import javax.crypto.SecretKey;

/** A key that access tokens are signed with, and the name under which a token asks for it. */
record SigningKey(String kid, SecretKey key) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SigningKey[kid=" + kid + "]";
    }
}
