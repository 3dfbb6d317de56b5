package chat.parley.desktop.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import chat.parley.desktop.backend.Part;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.Spelled;
import chat.parley.model.UserView;

/**
 * Finding what the server does not have yet, by the rules by which what this computer keeps is found. JavaFX thread only.
 *
 * @param waiting what is to be sent
 */
record UnsentSearch(UserView me, Supplier<List<Outgoing>> waiting) {

    /** The newest first. */
    List<FoundMessage> find(SearchQuestion question) {
        Spelled words = Spelled.of(question.words());
        if (words.words().isEmpty() && !question.words().isBlank()) {
            return List.of(); // signs alone are no words
        }
        return waiting.get().stream().filter(message -> fits(message, question))
                .sorted(Comparator.comparing(Outgoing::writtenAt).reversed()).map(message -> found(message, words))
                .flatMap(Optional::stream).toList();
    }

    private Optional<FoundMessage> found(Outgoing message, Spelled words) {
        Spelled text = Spelled.of(message.text());
        return words.allIn(text)
                ? Optional.of(new FoundMessage(message.roomId(), MessageItem.unsent(message, me),
                        words.placesIn(text)))
                : Optional.empty();
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
