package chat.parley.desktop.support;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;

/** The ways a case can stand, and until when it can be put off. */
final class StatusMenu {

    private static final Duration MORNING = Duration.ofHours(8);

    private final CaseViewModel model;
    private final CaseDeeds deeds;
    private final Texts texts;

    StatusMenu(CaseViewModel model, CaseDeeds deeds) {
        this.model = model;
        this.deeds = deeds;
        texts = model.texts();
    }

    /** The items for how the case stands now. */
    List<MenuItem> items() {
        SupportCaseView view = model.now().get();
        List<MenuItem> items = new ArrayList<>();
        for (SupportStatus status : List.of(SupportStatus.OPEN, SupportStatus.PENDING)) {
            if (view != null && view.status() != status) {
                items.add(item(status));
            }
        }
        items.add(hold());
        if (view != null && view.status() != SupportStatus.RESOLVED) {
            items.add(item(SupportStatus.RESOLVED));
        }
        return items;
    }

    private MenuItem item(SupportStatus status) {
        var item = new MenuItem(texts.get(CaseWords.key(status)), dot(status));
        item.setOnAction(event -> deeds.changeStatus(status));
        return item;
    }

    private Menu hold() {
        Times times = model.words().times();
        var menu = new Menu(texts.get("support.hold"), dot(SupportStatus.ON_HOLD));
        menu.getItems().add(until(texts.get("support.hold.hour"), times.inAnHour()));
        for (Instant morning : List.of(times.tomorrowMorning(), monday(times))) {
            menu.getItems().add(until(texts.get("support.hold.until", times.until(morning)), morning));
        }
        return menu;
    }

    private static Instant monday(Times times) {
        return times.startOf(times.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY))).plus(MORNING);
    }

    private MenuItem until(String words, Instant when) {
        var item = new MenuItem(words);
        item.setOnAction(event -> deeds.snooze(when));
        return item;
    }

    private static Region dot(SupportStatus status) {
        var dot = new Region();
        dot.getStyleClass().setAll("status-dot", CaseWords.style(status));
        return dot;
    }
}
