package chat.parley.server.room;

import java.util.List;

import chat.parley.model.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * What a message and its room remember of a file: all there is to say of it, so that nobody who reads a history has to ask
 * for it. Nothing of it ever changes.
 *
 * @param type a MIME type
 * @param size in bytes
 * @param width in pixels, as the picture is to be shown; {@code null} if it is none
 * @param height in pixels
 */
public record Attached(String id, String name, String type, long size, @Nullable Integer width,
        @Nullable Integer height, boolean thumbnail) {

    public AttachmentView view() {
        return new AttachmentView(id, name, type, size, width, height, thumbnail);
    }

    /** In their order. */
    public static List<AttachmentView> views(List<Attached> files) {
        return files.stream().map(Attached::view).toList();
    }
}
