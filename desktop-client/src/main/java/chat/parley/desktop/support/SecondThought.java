package chat.parley.desktop.support;

import java.util.List;
import java.util.function.Consumer;

import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.model.UserView;

/** Holds an answer back once while somebody else of the desk writes one, too; sent again, it goes. JavaFX thread only. */
final class SecondThought {

    private final CaseViewModel model;
    private final Consumer<String> tell;
    /** What the agent was asked about. */
    private String asked = "";

    /** @param tell says something to the agent in passing */
    SecondThought(CaseViewModel model, Consumer<String> tell) {
        this.model = model;
        this.tell = tell;
    }

    boolean maySend(String words) {
        List<UserView> writing = model.colleaguesWriting();
        if (words.isBlank() || writing.isEmpty() || words.equals(asked)) {
            asked = "";
            return true;
        }
        asked = words;
        tell.accept(model.texts().get("support.both", CleanText.name(writing.getFirst().firstName())));
        return false;
    }
}
