package chat.parley.desktop.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The sessions that are kept between runs, at most one for a person on a server: whose they are in a file, so that the app
 * can open at once, and each one's token among the secrets, under a name of its own. Every method may block and may be
 * called from any thread.
 */
public final class KeptSessions {
    private static final String NAME = "session of ";

    /** As they lie in the file. */
    record All(List<KeptSession> sessions) {

        All {
            // A file written by hand may leave things out.
            sessions = sessions == null ? List.of() : sessions.stream().filter(KeptSessions::whole).toList();
        }
    }

    private final JsonFile<All> file;
    private final Secrets secrets;
    private final String name;
    /** Where Parley kept its only session before it could have several. */
    private final JsonFile<KeptSession> only;
    private final String onlyName;
    private final List<KeptSession> all;
    /** Held while a token is kept or forgotten, which may wait for the person; whoever only asks does not wait with it. */
    private final Object changing = new Object();
    /** The one that still lies there; {@code null} if none does. */
    private @Nullable KeptSession fromBefore;

    /**
     * Reads whose sessions there are.
     *
     * @param folder for the file that says so; it also names the tokens, so that profiles do not share them
     */
    KeptSessions(Path folder, Secrets secrets) {
        this.secrets = secrets;
        file = new JsonFile<>(folder.resolve("sessions.json"), All.class);
        name = NAME + folder.toAbsolutePath() + " ";
        Path old = folder.resolve("session.json");
        only = new JsonFile<>(old, KeptSession.class);
        onlyName = NAME + old.toAbsolutePath();
        all = new ArrayList<>(file.read().map(All::sessions).orElse(List.of()));
        fromBefore = only.read().filter(KeptSessions::whole).orElse(null);
        if (fromBefore != null && indexOf(fromBefore) < 0) {
            all.add(fromBefore);
        }
    }

    /** Whose sessions are kept, the one that had the window last first. */
    public synchronized List<KeptSession> all() {
        return List.copyOf(all);
    }

    /** The refresh token of that one; empty if it cannot be had. May wait for the person to open their keyring. */
    public Optional<String> token(KeptSession session) {
        Optional<String> token = secrets.read(name(session));
        return token.isPresent() || !isFromBefore(session) ? token : secrets.read(onlyName);
    }

    /** Keeps this session instead of any other of the same person on the same server. One that is new comes first. */
    public void save(KeptSession session, String refreshToken) {
        synchronized (changing) {
            secrets.keep(name(session), refreshToken);
            list(session);
            forgetBefore(session);
        }
    }

    /** Keeps none of that person on that server. */
    public void remove(KeptSession session) {
        synchronized (changing) {
            unlist(session);
            forgetBefore(session);
            secrets.forget(name(session));
        }
    }

    /** That one has the window, and will have it after the next start. */
    public synchronized void putFirst(KeptSession session) {
        int known = indexOf(session);
        if (known > 0) {
            all.addFirst(all.remove(known));
            write();
        }
    }

    /** Where the tokens lie. */
    public Secrets.Place place() {
        return secrets.place();
    }

    private synchronized void list(KeptSession session) {
        int known = indexOf(session);
        if (known < 0) {
            all.addFirst(session);
            write();
        } else if (isFromBefore(session) || !all.get(known).equals(session)) {
            all.set(known, session);
            write();
        }
    }

    private synchronized void unlist(KeptSession session) {
        int known = indexOf(session);
        if (known >= 0) {
            all.remove(known);
            write();
        }
    }

    private void write() {
        if (all.isEmpty()) {
            file.delete();
        } else {
            file.write(new All(List.copyOf(all)));
        }
    }

    /** Once it is kept, or not, as all others are. */
    private void forgetBefore(KeptSession session) {
        if (isFromBefore(session)) {
            noneFromBefore();
            secrets.forget(onlyName);
        }
    }

    private synchronized void noneFromBefore() {
        fromBefore = null;
        only.delete();
    }

    private synchronized boolean isFromBefore(KeptSession session) {
        return fromBefore != null && fromBefore.sameAs(session);
    }

    private int indexOf(KeptSession session) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).sameAs(session)) {
                return i;
            }
        }
        return -1;
    }

    private String name(KeptSession session) {
        return name + session.user().id() + " at " + session.server();
    }

    private static boolean whole(@Nullable KeptSession session) {
        return session != null && session.server() != null && session.user() != null && session.user().id() != null;
    }
}
