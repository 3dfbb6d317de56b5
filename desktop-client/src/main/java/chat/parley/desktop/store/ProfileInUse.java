package chat.parley.desktop.store;

import java.nio.file.Path;

/** Another Parley that runs on this computer has that folder open. */
public final class ProfileInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileInUse(Path folder) {
        super(folder + " is in use by another Parley");
    }
}
