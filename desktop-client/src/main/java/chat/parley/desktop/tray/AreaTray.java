package chat.parley.desktop.tray;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import chat.parley.desktop.tray.Area.Face;
import org.jspecify.annotations.Nullable;

/** The icon in the notification area of Windows, where notices stand at icons. JavaFX thread only. */
final class AreaTray implements Tray, Balloons {

    /** Windows shows no more of it. */
    private static final int LONGEST = 120;
    private static final Runnable NOWHERE = () -> {};

    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    private final DrawnMarks marks = new DrawnMarks();
    private final Area area;
    private final Executor fx;
    private @Nullable Runnable clicked;
    private @Nullable TrayContent content;
    private boolean opened;
    private final AtomicReference<Runnable> noticeChosen = new AtomicReference<>(NOWHERE);

    AreaTray(Area area, Executor fx) {
        this.area = area;
        this.fx = fx;
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public ReadOnlyBooleanProperty able() {
        return able.getReadOnlyProperty();
    }

    @Override
    public Optional<Balloons> balloons() {
        return Optional.of(this);
    }

    @Override
    public void begin(Runnable action) {
        clicked = action;
        tell();
    }

    @Override
    public void show(TrayContent next) {
        content = next;
        tell();
    }

    @Override
    public void show(String title, String text, Runnable chosen) {
        noticeChosen.set(chosen);
        area.notice(title, text.isEmpty() ? null : text);
    }

    @Override
    public void forget() {
        noticeChosen.set(NOWHERE);
    }

    @Override
    public void close() {
        area.close();
    }

    private void tell() {
        Runnable action = clicked;
        if (action == null || content == null) {
            return;
        }
        if (opened) {
            area.show(face(content));
            return;
        }
        opened = true;
        area.open(face(content), new Area.Hearer() {
            @Override
            public void shown() {
                fx.execute(() -> able.set(true));
            }

            @Override
            public void clicked() {
                fx.execute(action);
            }

            @Override
            public void noticeClicked() {
                noticeChosen.getAndSet(NOWHERE).run();
            }
        });
    }

    private Face face(TrayContent now) {
        String words = now.words().isEmpty() ? now.title() : now.title() + " · " + now.words();
        return new Face(marks.of(now.waiting()),
                words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…", now.menu());
    }
}
