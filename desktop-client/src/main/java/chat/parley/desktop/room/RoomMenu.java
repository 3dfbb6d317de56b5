package chat.parley.desktop.room;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.MuteMenu;
import chat.parley.desktop.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What can be done with the room as a whole. */
final class RoomMenu {

    private static final double ICON = 18;

    private RoomMenu() {}

    /** Fills the menu each time it opens, so that it says what is possible then. */
    static void fill(MenuButton menu, RoomViewModel model, Layers layers, Runnable chooseDay) {
        menu.getItems().add(new MenuItem());
        menu.setOnShowing(event -> {
            Texts texts = model.texts();
            menu.getItems().setAll(new MuteMenu(layers, texts, model.words().times())
                    .items(model.deeds().isMuted(), deed(model)));
            menu.getItems().add(item(texts.get("jump.day"), Icon.CALENDAR, chooseDay));
            if (model.deeds().deletable()) {
                menu.getItems().add(item(texts.get("room.delete"), Icon.TRASH, () -> delete(model, layers)));
            }
            menu.getItems().forEach(each -> each.setDisable(!model.online().get()));
        });
    }

    private static MuteMenu.Deed deed(RoomViewModel model) {
        return new MuteMenu.Deed() {

            @Override
            public CompletableFuture<?> mute(@Nullable Instant until) {
                return model.deeds().mute(until);
            }

            @Override
            public CompletableFuture<?> unmute() {
                return model.deeds().unmute();
            }
        };
    }

    private static void delete(RoomViewModel model, Layers layers) {
        Texts texts = model.texts();
        Confirm.ask(layers, texts.get("room.delete.title"),
                texts.get("room.delete.words", model.header().title().get()), texts.get("room.cancel"),
                texts.get("room.delete.yes"), () -> model.deeds().deleteRoom().exceptionally(failure -> {
                    layers.toast(texts.get("room.refused"));
                    return null;
                }));
    }

    private static MenuItem item(String words, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(words, icon.view(ICON));
        item.setOnAction(event -> action.run());
        return item;
    }
}
