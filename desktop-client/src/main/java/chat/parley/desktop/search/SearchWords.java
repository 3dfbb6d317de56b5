package chat.parley.desktop.search;

import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.FoundMessage;
import chat.parley.desktop.model.FoundPage;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;

/** What a search says in words, in the person's language of now. */
record SearchWords(Places places, Texts texts, Times times) {

    static SearchWords of(Chat chat, Texts texts, Times times) {
        return new SearchWords(new Places(chat, texts), texts, times);
    }

    String author(FoundMessage found) {
        return found.message().own() ? texts.get("room.you") : found.message().author().fullName();
    }

    /** “in Workshop”, or “with Tom Okafor” where two people talk. */
    String where(Conversation room) {
        return texts.get(places.direct(room) ? "search.with" : "search.in.room", places.title(room));
    }

    /** “18 messages”, “More than 1,000 messages”. */
    String count(FoundPage page) {
        return page.totalIsExact() ? texts.count("search.count", page.total()) : texts.get("search.thousands");
    }

    /** What is to be known of an answer that may lack something; empty if it does not. */
    String lacks(FoundPage page) {
        if (page.here()) {
            return texts.get("search.here");
        }
        return page.complete() ? "" : texts.get("search.incomplete");
    }

    /** One sentence for the whole row, for screen readers. */
    String spoken(FoundMessage found, Conversation room) {
        return texts.get("search.spoken", author(found), where(room), times.day(found.message().time()),
                times.time(found.message().time()), found.message().text());
    }
}
