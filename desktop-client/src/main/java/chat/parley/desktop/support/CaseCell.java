package chat.parley.desktop.support;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import chat.parley.desktop.ui.Avatar;
import chat.parley.desktop.ui.Badge;
import chat.parley.desktop.ui.Icon;
import chat.parley.desktop.ui.Shown;
import chat.parley.desktop.ui.SideBySide;
import chat.parley.desktop.ui.WhileShown;
import chat.parley.desktop.ui.emoji.EmojiLine;
import chat.parley.model.SupportCaseView;
import org.jspecify.annotations.Nullable;

/** A row of the inbox. Its nodes are made once. */
final class CaseCell extends ListCell<InboxRow> {

    private static final double AVATAR = 36;
    private static final double ROW = 85;
    private static final double HEADING = 42;
    private static final double ALERT = 14;
    /** A badge is higher than a line, which stays as high as those of other rows. */
    private static final double OVER_LINE = 3;
    /** Narrower, only the picture has room. */
    private static final double NARROW = 120;
    private static final PseudoClass NARROW_STATE = PseudoClass.getPseudoClass("narrow");

    private final CaseWords words;
    private final InboxViewModel model;
    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine(14);
    private final StackPane alert = new StackPane(Icon.ALERT.view(ALERT));
    private final Label since = new Label();
    private final EmojiLine preview = new EmojiLine(13);
    private final Badge called = new Badge();
    private final StatusPill status = new StatusPill();
    private final EmojiLine about = new EmojiLine(12.5);
    private final Button claim = new Button();
    private final Tooltip offline = new Tooltip();
    private final HBox row = new HBox();
    private final Label heading = new Label();
    private final Label headingCount = new Label();
    private final HBox headingRow = SideBySide.of(8, heading, headingCount);
    private final WhileShown following = new WhileShown(this);

    /** @param take hears the room of a case that shall be taken */
    CaseCell(InboxViewModel model, CaseWords words, Consumer<String> take) {
        this.model = model;
        this.words = words;
        since.setMinWidth(USE_PREF_SIZE);
        alert.getStyleClass().add("icon-danger");
        claim.getStyleClass().addAll("primary", "small");
        claim.textProperty().bind(words.texts().of("support.claim"));
        claim.setMinWidth(USE_PREF_SIZE);
        claim.setFocusTraversable(false);
        claim.disableProperty().bind(Bindings.not(model.online()));
        offline.textProperty().bind(words.texts().of("details.offline"));
        claim.setOnAction(event -> {
            if (getItem() instanceof InboxRow.Case(var view, var taken)) {
                take.accept(view.roomId());
            }
        });
        var top = SideBySide.of(4, name, SideBySide.gap(), alert, since);
        HBox.setMargin(called, new Insets(-OVER_LINE, 0, -OVER_LINE, 0));
        var middle = SideBySide.of(4, preview, SideBySide.gap(), called);
        var bottom = SideBySide.of(8, status, about, SideBySide.gap(), claim);
        bottom.setMinHeight(24);
        bottom.setMaxHeight(24);
        var lines = new VBox(1, top, middle, bottom);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var picture = new StackPane(avatar);
        picture.setAlignment(Pos.TOP_CENTER);
        picture.getStyleClass().add("case-picture");
        row.getStyleClass().addAll("row", "case-row");
        row.getChildren().addAll(picture, lines);
        heading.getStyleClass().addAll("t-caption-strong", "fg-2");
        heading.textProperty().bind(words.texts().of("support.queue"));
        headingCount.getStyleClass().addAll("t-caption", "fg-3");
        headingRow.getStyleClass().add("case-heading");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        Shown.when(widthProperty().greaterThan(NARROW), lines, heading);
        lines.visibleProperty().subscribe(wide -> pseudoClassStateChanged(NARROW_STATE, !wide));
    }

    @Override
    protected void updateItem(@Nullable InboxRow item, boolean empty) {
        super.updateItem(item, empty);
        following.stop();
        setMouseTransparent(item instanceof InboxRow.WaitingHeading);
        switch (empty ? null : item) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
                setPrefHeight(ROW);
            }
            case InboxRow.WaitingHeading(var count) -> {
                headingCount.setText(String.valueOf(count));
                setAccessibleText(heading.getText() + ", " + count);
                setGraphic(headingRow);
                setPrefHeight(HEADING);
            }
            case InboxRow.Case found -> {
                setGraphic(row);
                setPrefHeight(ROW);
                following.follow(() -> follow(found));
            }
        }
    }

    private Subscription follow(InboxRow.Case found) {
        show(found);
        return Subscription.combine(model.ticks().subscribe((was, now) -> show(found)),
                words.texts().wording().subscribe((was, now) -> show(found)),
                hoverProperty().subscribe(() -> offer(found)), selectedProperty().subscribe(() -> offer(found)),
                focusedProperty().subscribe(() -> offer(found)), model.presence(found.view().customer())
                        .subscribe(there -> avatar.show(there.online() ? Avatar.Dot.ONLINE : Avatar.Dot.NONE)));
    }

    private void show(InboxRow.Case found) {
        SupportCaseView view = found.view();
        avatar.showPerson(view.customer().id(), words.customer(view));
        name.setText(words.customer(view));
        name.setStyles("label", "t-name");
        CaseWords.Patience patience = words.patience(view);
        Shown.now(alert, patience == CaseWords.Patience.TOO_LONG);
        since.setText(words.since(view));
        if (words.caller(view).isEmpty()) {
            called.show(0);
        } else {
            called.showMention();
        }
        since.getStyleClass().setAll("label", "t-caption", switch (patience) {
            case CALM -> "fg-3";
            case LONG -> "fg-warn";
            case TOO_LONG -> "fg-danger";
        });
        preview.setText(words.preview(found));
        preview.setStyles("label", "t-small", found.takenBy().isEmpty() ? "fg-2" : "fg-warn");
        status.show(view.status(), words.texts().get(CaseWords.key(view.status())));
        about.setText(CaseWords.about(view));
        about.setStyles("label", "t-caption", "fg-2");
        setAccessibleText(words.spoken(found));
        offer(found);
    }

    private void offer(InboxRow.Case found) {
        Shown.now(claim, model.claimable(found) && (isHover() || isSelected() || isFocused()));
        claim.setTooltip(model.online().get() ? null : offline);
    }
}
