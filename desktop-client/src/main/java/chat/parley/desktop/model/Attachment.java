package chat.parley.desktop.model;

import java.util.List;

import chat.parley.desktop.store.KeptFile;
import chat.parley.model.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message, as a row shows it.
 *
 * @param key the server's id, or that of the copy on this computer
 * @param size in bytes
 * @param width of the picture, as it is to be shown; {@code null} if none is to be shown
 * @param height of the picture
 * @param here whether it lies on this computer and is yet to be sent
 */
public record Attachment(String key, String name, long size, @Nullable Integer width, @Nullable Integer height,
        boolean here) {

    /** Whether it is to be shown as a picture. */
    public boolean isPicture() {
        return width != null && height != null;
    }

    /** What the server has. */
    public static List<Attachment> of(List<AttachmentView> views) {
        return views.stream().map(view -> new Attachment(view.id(), view.name(), view.size(),
                view.thumbnail() ? positive(view.width()) : null, view.thumbnail() ? positive(view.height()) : null,
                false)).toList();
    }

    /** What is to be sent. */
    public static List<Attachment> toBeSent(List<KeptFile> files) {
        return files.stream()
                .map(file -> new Attachment(file.key(), file.name(), file.size(), file.width(), file.height(), true))
                .toList();
    }

    private static @Nullable Integer positive(@Nullable Integer side) {
        return side == null || side < 1 ? null : side;
    }
}
