package chat.parley.desktop.shell;

import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Forwards;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;

/** Sends a message once more, into a conversation that the person chooses in that window. JavaFX thread only. */
record Forwarding(Switching switching) {

    void open(MessageItem message) {
        switching.choose("message.forward.title", to -> {
            switching.layers().close();
            send(message, to);
        });
    }

    private void send(MessageItem message, Conversation to) {
        Texts texts = switching.kit().texts();
        new Forwards(switching.chat()).send(message, to).whenComplete((_, failure) -> switching.layers()
                .toast(failure == null
                        ? texts.get("message.forwarded", title(to))
                        : texts.get("message.forward.failed")));
    }

    private String title(Conversation to) {
        return RoomTitle.of(to.profile().name().get(), switching.chat().me(), to.others().get(), to.type(),
                switching.kit().texts());
    }
}
