package chat.parley.desktop.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.Drafts;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.model.Preview;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.LineWords;
import chat.parley.desktop.ui.RoomTitle;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.desktop.ui.prose.Markdown;
import chat.parley.model.UserView;

/** What a conversation's row says, in the person's language of now. */
record ConversationWords(UserView me, Texts texts, Times times, Drafts drafts) {

    String title(Conversation conversation) {
        return RoomTitle.of(conversation.profile().name().get(), me, conversation.others().get(), conversation.type(),
                texts);
    }

    boolean direct(Conversation conversation) {
        return RoomTitle.isDirect(conversation.profile().name().get(), me, conversation.others().get(),
                conversation.type());
    }

    String time(Conversation conversation) {
        return times.brief(conversation.activity().get());
    }

    /** What matters most of it: that something was not sent, what is being written here or there, what was said last. */
    RowWords preview(Conversation conversation) {
        Preview last = conversation.preview().get();
        if (last != null && last.delivery() instanceof Delivery.Failed) {
            return new RowWords("", texts.get("chats.failed", words(last)), RowWords.Tone.FAILED);
        }
        String draft = drafts.of(conversation.roomId()).text();
        if (!draft.isBlank()) {
            return new RowWords(texts.get("chats.draft"), Markdown.line(draft), RowWords.Tone.DRAFT);
        }
        List<UserView> typing = conversation.typing();
        if (!typing.isEmpty()) {
            String words = direct(conversation)
                    ? texts.get("chats.typing.direct")
                    : texts.get("chats.typing", CleanText.name(typing.getFirst().firstName()));
            return new RowWords("", words, RowWords.Tone.TYPING);
        }
        return new RowWords("", last == null ? texts.get("chats.new.room") : said(conversation, last),
                RowWords.Tone.PLAIN);
    }

    /** The whole row as one sentence, for screen readers. */
    String spoken(Conversation conversation) {
        String title = title(conversation);
        List<String> parts = new ArrayList<>();
        parts.add(direct(conversation)
                ? texts.get("chats.spoken.person", title,
                        presence(conversation.presence().get()))
                : texts.get("chats.spoken.room", title));
        parts.add(preview(conversation).spoken());
        parts.add(time(conversation));
        if (conversation.unread().get() > 0) {
            parts.add(texts.get("chats.spoken.unread", conversation.unread().get()));
        } else if (conversation.waits()) {
            parts.add(texts.get("chats.spoken.marked"));
        }
        if (conversation.mentions().get() > 0) {
            parts.add(texts.get("chats.spoken.mention"));
        }
        if (conversation.profile().pinned().get()) {
            parts.add(texts.get("chats.spoken.pinned"));
        }
        if (conversation.muted().get()) {
            parts.add(muted(conversation));
        }
        return String.join(", ", parts);
    }

    private String presence(Presence presence) {
        if (!presence.online()) {
            return texts.get("presence.offline");
        }
        return texts.get(presence.quiet() ? "presence.quiet" : "presence.online");
    }

    /** That it is silent, and until when. */
    String muted(Conversation conversation) {
        Instant until = conversation.mutedUntil().get();
        return until == null ? texts.get("chats.muted") : texts.get("chats.muted.until", times.until(until));
    }

    private String said(Conversation conversation, Preview last) {
        if (last.line() != null) {
            return new LineWords(me, texts).of(last.author(), last.line());
        }
        String words = words(last);
        if (last.own()) {
            return texts.get("chats.you", words);
        }
        return direct(conversation) ? words : texts.get("chats.by", CleanText.name(last.author().firstName()), words);
    }

    /** What it says; if it says nothing, what stands for its files. */
    private String words(Preview message) {
        return message.text().isBlank() && !message.files().isEmpty()
                ? FileWords.brief(texts, message.files().stream().map(Attachment::name).toList(),
                        message.files().stream().filter(Attachment::isPicture).count())
                : Markdown.line(message.text());
    }
}
