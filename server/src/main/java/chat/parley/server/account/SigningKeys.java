package chat.parley.server.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import chat.parley.server.store.DataFolder;
import org.springframework.stereotype.Component;

/** The keys of this server, read once at start; the first start makes one. The newest signs, all verify. */
@Component
class SigningKeys {

    static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{8,32}");

    private final Map<String, SigningKey> byKid;
    private final SigningKey current;

    SigningKeys(DataFolder data) {
        var keys = new KeyFolder(data.privateFolder("keys"));
        var found = keys.readAll();
        var all = found.isEmpty() ? List.of(keys.make()) : found;
        byKid = all.stream().collect(Collectors.toMap(SigningKey::kid, Function.identity()));
        current = new TreeMap<>(byKid).lastEntry().getValue();
    }

    /** The one that signs new tokens. */
    SigningKey current() {
        return current;
    }

    /** Looked up in memory only: a name in a token never touches the file system. */
    Optional<SigningKey> find(String kid) {
        return KID.matcher(kid).matches() ? Optional.ofNullable(byKid.get(kid)) : Optional.empty();
    }
}
