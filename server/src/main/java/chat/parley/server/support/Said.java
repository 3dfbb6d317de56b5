package chat.parley.server.support;

import java.time.Instant;

import chat.parley.server.message.LoggedMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a case remembers of what was said. Never changes; each message gives what is remembered after it.
 *
 * @param subject first line of the customer's first message
 * @param last the newest message that somebody said
 * @param lastNumber number of the room's newest message
 * @param lastChange number of the newest change of the room that is taken up
 */
record Said(@Nullable Remembered subject, @Nullable Remembered last, long lastNumber, long lastChange) {

    static final Said NOTHING = new Said(null, null, 0, 0);

    private static final int SUBJECT = 80;
    private static final int PREVIEW = 120;

    /** A message, as much of it as is shown. */
    record Remembered(String messageId, String authorId, String text, Instant at) {

        static Remembered of(LoggedMessage message, String text) {
            return new Remembered(message.id(), message.authorId(), text, message.createdAt());
        }
    }

    /** Takes up a message as its latest change left it. */
    Said after(LoggedMessage message, boolean byCustomer) {
        return new Said(subject(message, byCustomer), last(message), Math.max(lastNumber, message.number()),
                Math.max(lastChange, message.change()));
    }

    /** Whether the message was not there before. */
    boolean isNews(LoggedMessage message) {
        return message.number() > lastNumber;
    }

    /** What is deleted is remembered no longer. */
    private @Nullable Remembered subject(LoggedMessage message, boolean byCustomer) {
        boolean isIt = subject == null
                ? byCustomer && message.said()
                : subject.messageId().equals(message.id());
        if (!isIt) {
            return subject;
        }
        String line = message.text().lines().map(String::strip).filter(it -> !it.isEmpty()).findFirst().orElse("");
        return message.deleted() || line.isEmpty() ? null : Remembered.of(message, cut(line, SUBJECT));
    }

    private @Nullable Remembered last(LoggedMessage message) {
        boolean isIt = last != null && last.messageId().equals(message.id()) || isNews(message);
        if (!isIt || !message.said()) {
            return last;
        }
        if (message.deleted()) {
            return last != null && last.messageId().equals(message.id()) ? null : last;
        }
        return Remembered.of(message, cut(message.text(), PREVIEW));
    }

    /** Never half a character. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
