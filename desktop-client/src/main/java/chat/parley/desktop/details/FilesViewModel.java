package chat.parley.desktop.details;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Elsewhere;
import chat.parley.model.RoomAttachment;

/** What was attached in a conversation, the newest first, page by page. {@link #close} it when it goes. JavaFX thread only. */
public final class FilesViewModel {

    static final int PAGE = 30;

    private final Elsewhere room;
    private final ObservableList<RoomAttachment> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final Subscription following;
    private int pages;
    private boolean asking;

    /** Of that conversation; what comes later comes to the others. */
    public FilesViewModel(Chat chat, Conversation conversation) {
        room = chat.room(conversation).elsewhere();
        following = chat.arrivals((where, message) -> {
            if (where.equals(conversation) && !message.files().isEmpty()) {
                begin();
            }
        }).and(chat.connection().subscribe(state -> {
            if (state.online()) {
                begin();
            }
        }));
    }

    /** Stops following the conversation. */
    public void close() {
        following.unsubscribe();
    }

    ObservableList<RoomAttachment> files() {
        return files;
    }

    /** Whether the server has more than what is here. */
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /** Adds the next page; while one is on its way, nothing. */
    void loadMore() {
        if (more.get() && !asking) {
            ask(pages);
        }
    }

    private void begin() {
        pages = 0;
        ask(0);
    }

    private void ask(int page) {
        asking = true;
        room.files(page, PAGE).whenComplete((answer, failure) -> {
            asking = false;
            if (failure == null) {
                take(page, answer);
            }
        });
    }

    private void take(int page, List<RoomAttachment> answer) {
        pages = page + 1;
        more.set(answer.size() == PAGE);
        if (page == 0) {
            files.setAll(answer);
        } else {
            // What was attached meanwhile has pushed the last ones of the page before into this one.
            files.addAll(answer.stream().filter(file -> files.stream()
                    .noneMatch(known -> known.attachment().id().equals(file.attachment().id()))).toList());
        }
    }
}
