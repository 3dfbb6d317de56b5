package chat.parley.server.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The sign-ins that keep messages where they will find them again, as they have said themselves. Programs that only pass by
 * never say so, and nobody waits for them. Safe for use by many threads.
 */
@Component
public class Devices {

    private final Sessions sessions;

    Devices(Sessions sessions) {
        this.sessions = sessions;
    }

    /** These sign-ins keep messages from now on; those that are over are passed over. */
    public void keep(Collection<String> sessionIds) {
        sessions.keep(sessionIds);
    }

    /** Ids of the sign-ins that keep messages and are not over, by person; who has none is left out. */
    public Map<String, Set<String>> of(Collection<String> userIds) {
        return sessions.keeping(userIds).stream().collect(
                Collectors.groupingBy(Session::userId, Collectors.mapping(Session::hexId, Collectors.toSet())));
    }
}
