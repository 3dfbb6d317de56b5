package chat.parley.server.store;

import java.io.IOException;
import java.io.InputStream;

/** Where an {@link ExportPart} writes what it has. */
public interface Export {

    /** One thing, as a line of JSON: a record, whose components that are {@code null} are left out. */
    void line(Object record) throws IOException;

    /**
     * A file beside the lines, in a folder that is called after the part.
     *
     * @param name harmless as the name of a file, and given once
     */
    void file(String name, InputStream content) throws IOException;
}
