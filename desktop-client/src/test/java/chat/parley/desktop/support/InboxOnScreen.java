package chat.parley.desktop.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListView;

import chat.parley.model.SupportCaseView;

/** What the list of an inbox holds, for those who look at the window from outside. JavaFX thread only. */
public final class InboxOnScreen {

    private InboxOnScreen() {}

    /** The cases above the heading, if there is one, and those below it. */
    public static List<List<SupportCaseView>> sections(ListView<?> list) {
        List<List<SupportCaseView>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        for (Object row : list.getItems()) {
            switch (row) {
                case InboxRow.Case(var view, _) -> sections.getLast().add(view);
                default -> sections.add(new ArrayList<>());
            }
        }
        return sections;
    }

    /** Selects the row of a case; tells whether there is one. */
    public static boolean select(ListView<?> list, String roomId) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof InboxRow.Case(var view, _) && view.roomId().equals(roomId)) {
                list.getSelectionModel().select(i);
                return true;
            }
        }
        return false;
    }
}
