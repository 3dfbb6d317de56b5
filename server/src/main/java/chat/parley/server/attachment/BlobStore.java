package chat.parley.server.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;

/**
 * Contents by their hash; equal ones lie there once. Safe for use by many threads and by many servers.
 */
interface BlobStore {

    /**
     * Takes a file in: once it returns, the content is there durably and the file is gone. Does no harm if the content is
     * there already.
     *
     * @param file complete, synced, and of exactly this content
     */
    void put(String hash, Path file) throws IOException;

    /** The content, to be read piece by piece and from any place; empty if it is not there. */
    Optional<Resource> open(String hash);

    /**
     * Removes a content.
     *
     * @param wanted asked when the content is out of the way already, so that whoever wants it from now on brings it anew;
     *     if it says yes, the content stays
     */
    void removeUnless(String hash, BooleanSupplier wanted) throws IOException;

    /** Of everything that is there, in no order; to be closed. May show what comes or goes meanwhile, or not. */
    Stream<String> hashes() throws IOException;
}
