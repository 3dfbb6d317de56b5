package chat.parley.desktop.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A month to choose a past day from, with the pointer or with the arrow keys; page up and page down change the month. In
 * the language of the app, which the date picker of JavaFX cannot promise. JavaFX thread only.
 */
public final class MonthView extends VBox {

    private static final int WEEKS = 6;
    private static final int DAYS = 7;

    private final Texts texts;
    private final LocalDate today;
    private final Consumer<LocalDate> chosen;
    private final Label title = new Label();
    private final Button next = new Button();
    private final GridPane grid = new GridPane();
    private LocalDate day;

    /**
     * The month of today.
     *
     * @param today the last day that can be chosen
     * @param chosen receives the day
     */
    public MonthView(Texts texts, LocalDate today, Consumer<LocalDate> chosen) {
        super(12);
        this.texts = texts;
        this.today = today;
        this.chosen = chosen;
        this.day = today;
        title.getStyleClass().add("t-strong");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button previous = new Button();
        step(previous, Icon.BACK, "calendar.previous", -1);
        step(next, Icon.CHEVRIGHT, "calendar.next", 1);
        HBox head = new HBox(previous, title, next);
        head.setAlignment(Pos.CENTER);
        grid.setHgap(2);
        grid.setVgap(2);
        getChildren().setAll(head, grid);
        getStyleClass().add("month");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    /** Puts the focus on the day last looked at. */
    public void focus() {
        grid.getChildren().stream().filter(node -> day.equals(node.getUserData())).findFirst()
                .ifPresent(javafx.scene.Node::requestFocus);
    }

    private void step(Button button, Icon icon, String key, int months) {
        button.setGraphic(icon.view(18));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> look(day.plusMonths(months)));
    }

    private void pressed(KeyEvent key) {
        LocalDate to = switch (key.getCode()) {
            case LEFT -> day.minusDays(1);
            case RIGHT -> day.plusDays(1);
            case UP -> day.minusWeeks(1);
            case DOWN -> day.plusWeeks(1);
            case PAGE_UP -> day.minusMonths(1);
            case PAGE_DOWN -> day.plusMonths(1);
            default -> day;
        };
        if (!to.equals(day)) {
            look(to);
            focus();
            key.consume();
        }
    }

    private void look(LocalDate to) {
        day = to.isAfter(today) ? today : to;
        show();
    }

    private void show() {
        Locale locale = texts.language().get().locale();
        YearMonth month = YearMonth.from(day);
        title.setText(month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear());
        next.setDisable(!month.isBefore(YearMonth.from(today)));
        grid.getChildren().clear();
        for (int column = 0; column < DAYS; column++) {
            Label name = new Label(DayOfWeek.MONDAY.plus(column).getDisplayName(TextStyle.SHORT_STANDALONE, locale));
            name.getStyleClass().addAll("t-caption", "fg-3");
            GridPane.setHalignment(name, HPos.CENTER);
            grid.add(name, column, 0);
        }
        LocalDate first = month.atDay(1).with(DayOfWeek.MONDAY);
        for (int i = 0; i < WEEKS * DAYS; i++) {
            LocalDate each = first.plusDays(i);
            if (YearMonth.from(each).equals(month)) {
                grid.add(button(each, locale), i % DAYS, 1 + i / DAYS);
            }
        }
    }

    private Button button(LocalDate each, Locale locale) {
        Button button = new Button(Integer.toString(each.getDayOfMonth()));
        button.getStyleClass().addAll("day-button", each.equals(today) ? "today" : "flat");
        button.setAccessibleText(DateTimeFormatter.ofPattern(texts.get("time.dayOfYear"), locale).format(each));
        button.setUserData(each);
        button.setDisable(each.isAfter(today));
        // One stop for Tab: the arrows do the rest.
        button.setFocusTraversable(each.equals(day));
        button.setOnAction(event -> chosen.accept(each));
        return button;
    }
}
