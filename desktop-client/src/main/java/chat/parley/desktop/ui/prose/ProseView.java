package chat.parley.desktop.ui.prose;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import chat.parley.desktop.ui.emoji.EmojiText;
import chat.parley.desktop.ui.emoji.EmojiView;
import org.jspecify.annotations.Nullable;

/**
 * Shows a message. One of plain words is one text in one flow, kept from message to message; only what has more in it
 * gets more nodes. JavaFX thread only.
 */
public final class ProseView extends VBox {

    private static final String MESSAGE = "t-message";
    private static final double BETWEEN = 4;
    private static final double MARKER = 18;
    /** So many emoji alone are drawn large. */
    private static final int FEW = 3;
    private static final double LARGE = 40;
    /** Line spacing stands between lines only; half of it above and below keeps one line as high as the next. */
    private static final Insets HALF_SPACING = new Insets(2, 0, 2, 0);

    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);
    private Consumer<WebLink> follow = link -> {};
    private @Nullable Prose shown;
    private Audience audience = Audience.NOBODY;
    private ProseFlow.Allowance allowance = new ProseFlow.Allowance();

    public ProseView() {
        super(BETWEEN);
        text.getStyleClass().add(MESSAGE);
        flow.getStyleClass().add(MESSAGE);
        flow.setPadding(HALF_SPACING);
        getChildren().add(flow);
    }

    /** What happens when a link is clicked. */
    public void onLink(Consumer<WebLink> action) {
        follow = action;
    }

    /**
     * Shows this instead of whatever it showed.
     *
     * @param people who may be mentioned in it
     */
    public void show(Prose prose, Audience people) {
        if (prose == shown && people.equals(audience)) {
            return;
        }
        shown = prose;
        audience = people;
        allowance = new ProseFlow.Allowance();
        int alone = EmojiText.alone(prose.words());
        if (alone > 0 && alone <= FEW) {
            getChildren().setAll(large(prose.words()));
        } else if (prose.isPlain() && !EmojiText.mayHave(prose.words()) && audience.in(prose.words()).isEmpty()
                && audience.sought().isEmpty()
                && !CleanText.isRightToLeft(prose.words())) {
            text.setText(prose.words());
            if (getChildren().size() != 1 || getChildren().getFirst() != flow) {
                getChildren().setAll(flow);
            }
        } else {
            getChildren().setAll(nodes(prose.blocks()));
        }
    }

    private Node large(String emoji) {
        var line = new ProseFlow(MESSAGE, allowance);
        EmojiText.split(emoji).stream().flatMap(piece -> Stream.ofNullable(piece.emoji()))
                .forEach(each -> line.add(EmojiView.sized(each, LARGE)));
        return line;
    }

    private List<Node> nodes(List<Block> blocks) {
        return blocks.stream().map(this::node).toList();
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs) -> paragraph(runs);
            case Block.Code code -> code(code);
            case Block.Quoted(var blocks) -> column("md-quote", blocks);
            case Block.Listed(var items) -> list(items);
        };
    }

    private Node paragraph(List<Run> runs) {
        var paragraph = new ProseFlow(MESSAGE, allowance);
        paragraph.setPadding(HALF_SPACING);
        runs.forEach(run -> paragraph.add(run, MESSAGE, follow, audience));
        paragraph.mark(audience.sought());
        return paragraph;
    }

    private Node code(Block.Code code) {
        var flow = new ProseFlow("md-code", allowance);
        CodeLexer.cut(code.language(), code.text())
                .forEach(token -> flow.add(token.text(), plain -> {}, "md-code", token.kind().styleClass()));
        var block = new VBox(2);
        block.getStyleClass().add("code-block");
        if (!code.language().isEmpty()) {
            var language = new Label(CleanText.of(code.language(), 24));
            language.getStyleClass().addAll("t-caption", "fg-3");
            block.getChildren().add(language);
        }
        block.getChildren().add(flow);
        return block;
    }

    private VBox column(String style, List<Block> blocks) {
        var column = new VBox(BETWEEN);
        column.getChildren().setAll(nodes(blocks));
        column.getStyleClass().add(style);
        return column;
    }

    private Node list(List<Block.Item> items) {
        var list = new VBox(2);
        for (Block.Item item : items) {
            var marker = new TextFlow(new Text(item.marker()));
            marker.getChildren().getFirst().getStyleClass().add(MESSAGE);
            marker.getStyleClass().add(MESSAGE);
            marker.setPadding(HALF_SPACING);
            marker.setMinWidth(Math.max(MARKER, item.marker().length() * 9.0));
            VBox body = column("md-item", item.blocks());
            HBox.setHgrow(body, Priority.ALWAYS);
            body.setMinWidth(0);
            var line = new HBox(marker, body);
            line.setAlignment(Pos.TOP_LEFT);
            line.setFillHeight(false);
            list.getChildren().add(line);
        }
        return list;
    }
}
