package chat.parley.desktop.tray;

import java.awt.AWTException;
import java.awt.Image;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notification area of Windows, by AWT, which is loaded on a thread of its own.
 */
final class AwtArea implements Area {

    private static final Logger LOG = LoggerFactory.getLogger(AwtArea.class);
    /** AWT tells of a double click on the icon as of a click on the notice; the clicks themselves are told before. */
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(600);

    private final Executor fx;
    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("notification-area").factory());
    /** The worker's. */
    private @Nullable TrayIcon icon;
    private volatile long clickedAt = System.nanoTime() - DOUBLE_CLICK.toNanos();

    /** @param fx runs what is chosen from the menu */
    AwtArea(Executor fx) {
        this.fx = fx;
    }

    @Override
    public void open(Face face, Hearer hearer) {
        later(() -> {
            if (!SystemTray.isSupported()) {
                LOG.info("This desktop has no place for the icon");
                return;
            }
            var made = new TrayIcon(image(face.icon()), face.words(), menu(face.menu()));
            made.setImageAutoSize(true);
            made.addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent click) {
                    clickedAt = System.nanoTime();
                    if (click.getButton() == MouseEvent.BUTTON1 && click.getClickCount() == 1) {
                        hearer.clicked();
                    }
                }
            });
            made.addActionListener(_ -> {
                if (System.nanoTime() - clickedAt > DOUBLE_CLICK.toNanos()) {
                    hearer.noticeClicked();
                }
            });
            try {
                SystemTray.getSystemTray().add(made);
                icon = made;
                hearer.shown();
            } catch (AWTException e) {
                LOG.info("The desktop does not take the icon: {}", e.toString());
            }
        });
    }

    @Override
    public void show(Face face) {
        later(() -> {
            if (icon != null) {
                icon.setImage(image(face.icon()));
                icon.setToolTip(face.words());
                icon.setPopupMenu(menu(face.menu()));
            }
        });
    }

    @Override
    public void notice(String title, @Nullable String text) {
        later(() -> {
            if (icon != null) {
                icon.displayMessage(title, text, TrayIcon.MessageType.NONE);
            }
        });
    }

    @Override
    public void close() {
        later(() -> {
            if (icon != null) {
                SystemTray.getSystemTray().remove(icon);
            }
        });
        LastWords.of(worker);
    }

    /** Nothing more once it is closed. A desktop that fails takes nothing else of the app with it. */
    private void later(Runnable task) {
        if (!worker.isShutdown()) {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | java.awt.AWTError e) {
                    LOG.info("The notification area does not answer as agreed: {}", e.toString());
                }
            });
        }
    }

    /** The sizes that there are, of which the screen takes what fits it. */
    static Image image(List<Pixmap> sizes) {
        return new BaseMultiResolutionImage(sizes.stream().map(AwtArea::image).toArray(Image[]::new));
    }

    private static BufferedImage image(Pixmap pixmap) {
        var image = new BufferedImage(pixmap.width(), pixmap.height(), BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[pixmap.width() * pixmap.height()];
        ByteBuffer.wrap(pixmap.argb()).asIntBuffer().get(pixels);
        image.setRGB(0, 0, pixmap.width(), pixmap.height(), pixels, 0, pixmap.width());
        return image;
    }

    private PopupMenu menu(List<MenuEntry> entries) {
        var menu = new PopupMenu();
        fill(menu, entries);
        return menu;
    }

    private void fill(Menu menu, List<MenuEntry> entries) {
        for (MenuEntry entry : entries) {
            switch (entry) {
                case MenuEntry.Choice(var words, var possible, var chosen) -> {
                    var item = new MenuItem(words);
                    item.setEnabled(possible);
                    item.addActionListener(_ -> fx.execute(chosen));
                    menu.add(item);
                }
                case MenuEntry.Group(var words, var below) -> {
                    var group = new Menu(words);
                    fill(group, below);
                    menu.add(group);
                }
                case MenuEntry.Divider() -> menu.addSeparator();
            }
        }
    }
}
