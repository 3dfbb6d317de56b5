package chat.parley.desktop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.backend.Part;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.Spelled;
import chat.parley.model.UserView;

/**
 * Finding what the server does not have yet, by the rules by which what this computer keeps is found. Safe for use by many threads.
 *
 * @param waiting what is to be sent
 */
record UnsentSearch(UserView me, List<Outgoing> waiting) {

    /** In no order. */
    List<FoundMessage> find(SearchQuestion question) {
        Spelled words = Spelled.of(question.words());
        List<FoundMessage> found = new ArrayList<>();
        for (Outgoing message : waiting) {
            Spelled text = Spelled.of(message.text());
            boolean said = question.words().isBlank() || !words.words().isEmpty() && words.allIn(text);
            if (said && fits(message, question)) {
                found.add(new FoundMessage(message.roomId(), MessageItem.unsent(message, me), words.placesIn(text)));
            }
        }
        return found;
    }

    private boolean fits(Outgoing message, SearchQuestion question) {
        Instant from = question.from();
        Instant until = question.until();
        return (question.roomId() == null || question.roomId().equals(message.roomId()))
                && (question.authorId() == null || question.authorId().equals(me.id()))
                && (from == null || !message.writtenAt().isBefore(from))
                && (until == null || message.writtenAt().isBefore(until))
                && (!question.parts().contains(Part.FILE) || !message.files().isEmpty())
                && (!question.parts().contains(Part.LINK) || Spelled.hasLink(message.text()));
    }
}
