package chat.parley.server.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Collectors;

import chat.parley.server.store.DataFolder;
import chat.parley.server.store.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The password that the first start made up for the admin, kept in a file until it is changed. */
@Component
class InitialPassword {

    private static final Logger log = LoggerFactory.getLogger(InitialPassword.class);

    /** Letters and digits that nobody mistakes for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final Path file;

    InitialPassword(DataFolder data) {
        file = data.path().resolve("initial-admin-password");
    }

    Path file() {
        return file;
    }

    /** One that nobody has chosen, with 100 bits of chance. */
    static String random() {
        return new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Makes one up and keeps it. */
    String make() {
        var password = random();
        PrivateFile.write(file, password + "\n");
        return password;
    }

    /** Called when a password is no longer in use: if it was this one, the file goes. */
    void forget(String password) {
        try {
            if (Files.exists(file) && Files.readString(file).strip().equals(password)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            log.warn("The file {} holds a password that is no longer in use, and cannot be deleted", file);
        }
    }
}
