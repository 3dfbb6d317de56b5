package chat.parley.embeddedmongo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.bson.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** Which writes a {@link CrashWriter} was told are stored, with whether their change was, too. */
final class Acknowledgements {

    private Acknowledgements() {}

    /** Takes a line of the writer, of which the last may be torn; tells whether it acknowledged a write. */
    static boolean note(String line, Map<String, Boolean> acknowledged) {
        String[] words = line.split(" ", 2);
        assertThat(words[0]).isIn("inserted", "changed", "begin", "end");
        boolean write = words.length == 2 && words[1].contains(" ");
        if (write) {
            acknowledged.merge(words[1], words[0].equals("changed"), Boolean::logicalOr);
        }
        return write;
    }

    static void areIn(Path folder, Map<String, Boolean> acknowledged) {
        assertThat(missingIn(folder, acknowledged)).isEmpty();
    }

    /** Those that are not there, or whose change is not. */
    static Map<String, Boolean> missingIn(Path folder, Map<String, Boolean> acknowledged) {
        Map<String, Boolean> missing = new HashMap<>(acknowledged);
        try (Database database = Database.in(folder)) {
            for (Document write : database.collection("writes").find()) {
                String name = write.getString("writer") + " " + write.getInteger("number");
                if (write.getBoolean("changed") || Boolean.FALSE.equals(missing.get(name))) {
                    missing.remove(name);
                }
            }
        }
        return missing;
    }
}
