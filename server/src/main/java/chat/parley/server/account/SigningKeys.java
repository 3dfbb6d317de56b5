package chat.parley.server.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.server.store.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The keys of this server, read once at start; the first start makes one. The newest signs, all verify. They lie in the data
 * folder; if the database is elsewhere and the folder holds none, in the database, where all servers on it find them.
 */
@Component
class SigningKeys {

    private final Map<String, SigningKey> byKid;
    private final SigningKey current;

    SigningKeys(DataFolder data, MongoOperations mongo, ObjectProvider<EmbeddedMongo> ownDatabase) {
        var folder = new KeyFolder(data.privateFolder("keys"));
        var found = folder.readAll();
        var all = !found.isEmpty() ? found : first(folder, mongo, ownDatabase.getIfAvailable() != null);
        byKid = all.stream().collect(Collectors.toMap(SigningKey::kid, Function.identity()));
        current = new TreeMap<>(byKid).lastEntry().getValue();
    }

    private static List<SigningKey> first(KeyFolder folder, MongoOperations mongo, boolean ownDatabase) {
        return ownDatabase ? List.of(folder.make()) : new SharedKeys(mongo).readOrMake();
    }

    /** The one that signs new tokens. */
    SigningKey current() {
        return current;
    }

    /** Looked up in memory only: a name in a token never touches the file system. */
    Optional<SigningKey> find(String kid) {
        return SigningKey.KID.matcher(kid).matches() ? Optional.ofNullable(byKid.get(kid)) : Optional.empty();
    }
}
