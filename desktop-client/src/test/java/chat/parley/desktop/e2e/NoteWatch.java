package chat.parley.desktop.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Looks at every picture that is drawn of a window, from now on, for words that mark internal notes. */
final class NoteWatch {

    private final String mark;
    private final Scene scene;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    NoteWatch(Scene scene, String mark) {
        this.scene = scene;
        this.mark = mark;
        Fx.run(() -> scene.addPostLayoutPulseListener(this::look));
    }

    /** What was ever shown, or said by the screen reader, with such words in it. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Files below the folder in which such words stand. */
    static List<Path> filesWith(String words, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, words)).toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            return false; // a journal that is gone meanwhile
        }
    }

    private void look() {
        Fx.look(() -> {
            look(scene.getRoot());
            return true;
        });
    }

    private void look(Node node) {
        String shown = switch (node) {
            case Text text -> text.getText();
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            default -> null;
        };
        for (String words : new String[]{shown, node.getAccessibleText()}) {
            if (words != null && words.contains(mark)) {
                seen.add(words);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }
}
