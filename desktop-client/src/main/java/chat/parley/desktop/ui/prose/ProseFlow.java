package chat.parley.desktop.ui.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import chat.parley.desktop.ui.emoji.EmojiText;
import chat.parley.desktop.ui.emoji.EmojiView;
import chat.parley.desktop.ui.prose.Run.Style;
import chat.parley.model.Mentions;
import chat.parley.model.UserView;

/** A paragraph: its runs as texts, with a tint behind what is code or a name. JavaFX thread only. */
final class ProseFlow extends TextFlow {

    private static final double TYPE = 14;
    private static final char PICTURE = '\uFFFC';
    private static final int MOST_PICTURES = 60;
    private static final int MOST_WORDS = 100;
    private static final Pattern WORD = Pattern.compile("\\s+|[^\\s]{1,20}\\s?");

    private final List<Shade> shades = new ArrayList<>();
    private final Allowance allowance;
    /** What it says; a picture counts as one character. */
    private final StringBuilder said = new StringBuilder();

    /** How many pictures, and words in nodes of their own, a message may still have. */
    static final class Allowance {

        private int left = MOST_PICTURES;
        private int words = MOST_WORDS;

        boolean takeWord() {
            return words-- > 0;
        }

        boolean take() {
            return left-- > 0;
        }
    }

    /**
     * An empty paragraph in this style.
     *
     * @param allowance of pictures for the whole message
     */
    ProseFlow(String style, Allowance allowance) {
        this.allowance = allowance;
        getStyleClass().add(style);
    }

    /** Adds an emoji; it counts as one character. */
    void add(EmojiView emoji) {
        getChildren().add(emoji);
        said.append(PICTURE);
    }

    /**
     * Adds words.
     *
     * @param dress gets each text they are set in
     */
    void add(String text, Consumer<Text> dress, String... styles) {
        for (String part : parts(text)) {
            var node = new Text(part);
            node.getStyleClass().addAll(styles);
            dress.accept(node);
            getChildren().add(node);
            said.append(part);
        }
    }

    /**
     * What is written from right to left goes word by word: JavaFX 26 fails to lay out such a text where a line breaks
     * within it.
     */
    private List<String> parts(String text) {
        if (!CleanText.isRightToLeft(text)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> parts = new ArrayList<>();
        var words = WORD.matcher(text);
        while (words.find()) {
            if (!allowance.takeWord()) {
                parts.add("…");
                break;
            }
            parts.add(words.group());
        }
        return parts;
    }

    /** Adds a run in which people may be mentioned. */
    void add(Run run, String style, Consumer<WebLink> follow, Audience audience) {
        if (run.styles().contains(Style.CODE)) {
            add(run, style, follow);
            return;
        }
        int done = 0;
        for (Mentions.Mention<UserView> mention : audience.in(run.text())) {
            addWords(run, done, mention.start(), style, follow);
            boolean me = mention.person().id().equals(audience.me());
            int from = said.length();
            add(run.text().substring(mention.start(), mention.end()), plain -> {}, style, "mention",
                    me ? "of-me" : "of-other");
            shade(from, said.length(), me ? "mention-shade-me" : "mention-shade");
            done = mention.end();
        }
        addWords(run, done, run.text().length(), style, follow);
    }

    private void addWords(Run run, int from, int to, String style, Consumer<WebLink> follow) {
        if (to > from) {
            add(new Run(run.text().substring(from, to), run.styles(), run.link()), style, follow);
        }
    }

    /** Adds a run; one that leads somewhere can be clicked. */
    void add(Run run, String style, Consumer<WebLink> follow) {
        List<String> styles = new ArrayList<>(List.of(style));
        run.styles().forEach(each -> styles.add(each.styleClass()));
        int from = said.length();
        WebLink link = run.link();
        if (link != null) {
            styles.add("link");
        }
        Consumer<Text> dress = link == null ? plain -> {} : text -> lead(text, link, follow);
        var words = new StringBuilder();
        for (EmojiText.Piece piece : EmojiText.split(run.text())) {
            String emoji = piece.emoji();
            if (emoji != null && allowance.take()) {
                add(words.toString(), dress, styles.toArray(String[]::new));
                words.setLength(0);
                add(EmojiView.beside(emoji, TYPE));
            } else {
                words.append(piece.text());
            }
        }
        add(words.toString(), dress, styles.toArray(String[]::new));
        if (run.styles().contains(Style.CODE)) {
            shade(from, said.length(), "md-code-shade");
        }
    }

    private static void lead(Text text, WebLink link, Consumer<WebLink> follow) {
        text.setOnMouseClicked(click -> {
            follow.accept(link);
            click.consume();
        });
        Tooltip.install(text, new Tooltip(link.address()));
    }

    /** Marks these words as with a pen, wherever they begin a word of it. */
    void mark(List<String> words) {
        String text = said.toString();
        for (String word : words) {
            for (int at = 0; at + word.length() <= said.length() && !word.isEmpty(); at++) {
                boolean begins = at == 0 || !Character.isLetterOrDigit(said.charAt(at - 1));
                if (begins && text.regionMatches(true, at, word, 0, word.length())) {
                    shade(at, at + word.length(), "found-shade");
                }
            }
        }
    }

    /** Lays a tint behind what was added from there to there. */
    void shade(int from, int to, String style) {
        var path = new Path();
        path.setManaged(false);
        path.getStyleClass().add(style);
        shades.add(new Shade(from, to, path));
        getChildren().addFirst(path);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shades.forEach(shade -> shade.path().getElements().setAll(getRangeShape(shade.from(), shade.to(), false)));
    }

    private record Shade(int from, int to, Path path) {}
}
