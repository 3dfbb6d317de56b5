package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code POST /admin/people/import}.
 *
 * @param created the accounts that were made, in the order of their lines
 * @param refused the lines that made none
 */
public record ImportReport(boolean success, List<Created> created, List<Refused> refused) {

    public ImportReport {
        created = List.copyOf(created);
        refused = List.copyOf(refused);
    }

    /**
     * @param line in the file, the first being 1
     * @param password the first one, which is nowhere else
     */
    public record Created(int line, String username, String password) {

        /** Without the secret, so that it cannot reach a log. */
        @Override
        public String toString() {
            return "Created[line=" + line + "]";
        }
    }

    /**
     * @param line in the file, the first being 1
     * @param reason the sentence a person may read
     */
    public record Refused(int line, String reason) {}
}
