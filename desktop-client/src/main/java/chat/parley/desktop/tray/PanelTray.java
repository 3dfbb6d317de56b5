package chat.parley.desktop.tray;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

/** The tray of a Linux desktop. The icon is drawn once somebody watches for icons. JavaFX thread only. */
final class PanelTray implements Tray {

    /** Five minutes in all: a bus that is away for longer is that of a session which has ended. */
    private static final Panel.Retries RETRIES = new Panel.Retries(7, Duration.ofSeconds(2));

    private final ReadOnlyBooleanWrapper able = new ReadOnlyBooleanWrapper();
    private final DrawnMarks marks = new DrawnMarks();
    private final @Nullable String address;
    private final Executor fx;
    private final Panel.Retries retries;
    /** Made late: nobody waits for the classes of the bus while the window opens. */
    private @Nullable Panel panel;
    private @Nullable TrayContent content;
    private boolean watched;

    /** @param address of the message bus; {@code null} for that of the session */
    PanelTray(@Nullable String address, Executor fx) {
        this(address, fx, RETRIES);
    }

    PanelTray(@Nullable String address, Executor fx, Panel.Retries retries) {
        this.address = address;
        this.fx = fx;
        this.retries = retries;
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
    public void begin(Runnable clicked) {
        panel = new Panel(address, retries, fx, new Panel.Hearer() {
            @Override
            public void watched() {
                fx.execute(PanelTray.this::draw);
            }

            @Override
            public void hosted(boolean hosted) {
                fx.execute(() -> able.set(hosted));
            }

            @Override
            public void clicked() {
                fx.execute(clicked);
            }
        });
        panel.begin();
    }

    @Override
    public void show(TrayContent next) {
        content = next;
        tell();
    }

    @Override
    public void close() {
        if (panel != null) {
            panel.close();
        }
    }

    private void draw() {
        watched = true;
        tell();
    }

    private void tell() {
        if (panel != null && watched && content != null) {
            panel.show(new BusItem.Face(marks.of(content.waiting()), content.calls(), content.title(), content.words()),
                    content.menu());
        }
    }
}
