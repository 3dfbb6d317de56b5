package chat.parley.desktop.tray;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** An icon in one size, as the message bus carries it: four bytes a pixel, alpha first and not multiplied in, row after row. */
public final class Pixmap extends Struct {

    @Position(0)
    private final int width;
    @Position(1)
    private final int height;
    @Position(2)
    private final byte[] argb;

    public Pixmap(int width, int height, byte[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] argb() {
        return argb;
    }
}
