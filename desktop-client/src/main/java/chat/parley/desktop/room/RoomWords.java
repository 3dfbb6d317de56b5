package chat.parley.desktop.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.Delivery;
import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.model.Presence;
import chat.parley.desktop.ui.FileWords;
import chat.parley.desktop.ui.LineWords;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.desktop.ui.prose.Audience;
import chat.parley.desktop.ui.prose.CleanText;
import chat.parley.desktop.ui.prose.Markdown;
import chat.parley.desktop.ui.prose.Prose;
import chat.parley.desktop.ui.prose.Proses;
import chat.parley.model.Problem;
import chat.parley.model.ReactionView;
import chat.parley.model.SupportView;
import chat.parley.model.UserView;
import org.jspecify.annotations.Nullable;

/**
 * What a room says in words, in the person's language of now.
 *
 * @param me who reads it
 * @param title what the room is called
 * @param prepared the messages as they are read
 * @param nameOf the name of a person by id; empty for somebody who is not there any more
 */
record RoomWords(UserView me, Texts texts, Times times, Supplier<String> title, Prepared prepared,
        UnaryOperator<String> nameOf) {

    /** Longer, nobody listens; the message can be read. */
    private static final int LONGEST_SPOKEN = 2_000;
    /** More names are counted. */
    private static final int NAMED = 8;

    /**
     * How texts are read.
     *
     * @param proses the messages as they are read
     * @param audience who may be mentioned in the room
     */
    record Prepared(Proses proses, Supplier<Audience> audience) {}

    /** Where nobody is mentioned, and everything is read at once. */
    RoomWords(UserView me, Texts texts, Times times, Supplier<String> title, UnaryOperator<String> nameOf) {
        this(me, texts, times, title, new Prepared(new Proses(Runnable::run), () -> Audience.NOBODY), nameOf);
    }

    /** One sentence for the whole row, for screen readers. */
    String spoken(TimelineRow row) {
        MessageItem item = row.item();
        if (item.line() != null) {
            return texts.get("message.spoken.line", line(item), times.time(item.time()));
        }
        String who = item.own() ? texts.get("room.you") : CleanText.name(item.author().fullName());
        StringBuilder said = new StringBuilder(texts.get("message.spoken", who, times.time(item.time()), body(item)));
        if (item.edited() && !item.deleted()) {
            said.append(", ").append(texts.get("message.edited"));
        }
        Quote quote = row.quote();
        if (quote != null) {
            said.append(", ").append(texts.get("message.spoken.reply", CleanText.name(quote.author().fullName())));
        }
        for (ReactionView reaction : item.reactions()) {
            said.append(", ").append(reaction(reaction));
        }
        if (item.own() && !item.deleted()) {
            said.append(", ").append(item.readBy().isEmpty()
                    ? state(item.delivery())
                    : texts.get("message.spoken.readBy", item.readBy().size()));
        }
        return said.toString();
    }

    /** What happened to the room; empty for what somebody wrote. */
    String line(MessageItem item) {
        return item.line() == null ? "" : new LineWords(me, texts).of(item.author(), item.line());
    }

    private String brief(Quote quote) {
        return quote.text().isEmpty() ? files(quote.files()) : Markdown.line(quote.text());
    }

    /** “You, Tom and 2 more reacted with 👍”. */
    String reaction(ReactionView reaction) {
        List<String> names = new ArrayList<>();
        if (reaction.userIds().contains(me.id())) {
            names.add(texts.get("room.you"));
        }
        reaction.userIds().stream().filter(id -> !id.equals(me.id())).map(nameOf).filter(name -> !name.isEmpty())
                .forEach(names::add);
        int more = reaction.userIds().size() - Math.min(names.size(), NAMED);
        String named = String.join(", ", names.subList(0, Math.min(names.size(), NAMED)));
        String who = more == 0
                ? named
                : named.isEmpty()
                        ? texts.count("reaction.people", more)
                        : texts.get("line.and", named, texts.count("reaction.more", more));
        return texts.get("reaction.said", who, reaction.emoji());
    }

    /** How a support conversation stands, for the customer. */
    String support(SupportView support) {
        String names = support.agents().stream().map(UserView::firstName).map(CleanText::name)
                .collect(Collectors.joining(", "));
        return switch (support.status()) {
            case WAITING -> texts.get("room.desk.waiting");
            case JOINED -> names.isEmpty() ? texts.get("room.desk.waiting") : texts.get("room.desk.joined", names);
            case RESOLVED -> texts.get("room.desk.resolved");
        };
    }

    String begins() {
        return texts.get("room.begins", title.get());
    }

    /** What is said above the first message that is loaded; empty for nothing. */
    String earlier(TimelineFrame.Earlier earlier) {
        return switch (earlier) {
            case NONE -> "";
            case LOADING -> texts.get("room.earlier");
            case AWAY -> texts.get("jump.offline");
        };
    }

    String body(MessageItem item) {
        if (item.deleted()) {
            return texts.get("message.deleted");
        }
        String files = files(item.files());
        String all = shown(item, false).words();
        String words = all.length() > LONGEST_SPOKEN ? all.substring(0, LONGEST_SPOKEN) : all;
        return words.isEmpty() || files.isEmpty() ? words + files : files + ", " + words;
    }

    /** The message as it is read: a long one its beginning only, unless all of it is asked for. */
    Prose shown(MessageItem item, boolean whole) {
        return prepared.proses().of(whole ? item.text() : LongText.shown(item.text()));
    }

    /** What stands for files where they cannot be seen; empty for none. */
    String files(List<Attachment> files) {
        return files.isEmpty()
                ? ""
                : FileWords.brief(texts, files.stream().map(Attachment::name).toList(),
                        files.stream().filter(Attachment::isPicture).count());
    }

    /** Its words in one line, or what stands for its files. */
    String brief(MessageItem item) {
        return item.text().isEmpty() ? files(item.files()) : Markdown.line(item.text());
    }

    String quoted(Quote quote) {
        return quote.deleted() ? texts.get("message.originalDeleted") : brief(quote);
    }

    /** How far an own message has come. */
    String state(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Received() -> "";
            case Delivery.Writing() -> texts.get("message.writing");
            case Delivery.Waiting() -> texts.get("message.waiting");
            case Delivery.Sent() -> texts.get("message.sent");
            case Delivery.Delivered() -> texts.get("message.delivered");
            case Delivery.Read() -> texts.get("message.read");
            case Delivery.Failed(ApiFailure reason) -> failed(reason);
        };
    }

    String failed(ApiFailure reason) {
        return switch (reason) {
            case ApiFailure.Refused refused when refused.status() == 404 -> texts.get("message.failed.notMember");
            case ApiFailure.Refused refused when refused.status() == 413 -> tooLarge(refused.problem());
            case ApiFailure.Refused refused when refused.status() == 410 -> texts.get("message.failed.fileGone");
            case ApiFailure.Refused refused when refused.status() == 429 -> texts.get("message.failed.tooMany");
            case ApiFailure.Refused _ -> texts.get("message.failed.refused");
            default -> texts.get("message.failed.silence");
        };
    }

    private String tooLarge(Problem problem) {
        return texts.get(problem.type().endsWith("quota-used-up") ? "message.failed.quota" : "message.failed.tooLarge");
    }

    /** What stands beside a bubble: that it was edited, and when it was sent where the time belongs there. */
    String beside(TimelineRow row) {
        MessageItem item = row.item();
        boolean timed = item.line() == null && row.last() && (item.own() || row.direct());
        String edited = item.edited() ? texts.get("message.edited") : "";
        String time = timed ? times.time(item.time()) : "";
        return (edited + " " + time).strip();
    }

    /** When a later bubble of a group was said: the time of the group stands with its first. Empty where one is written. */
    String gutter(TimelineRow row) {
        MessageItem item = row.item();
        boolean later = !row.first() && !item.own() && !row.direct() && item.line() == null;
        return later ? times.time(item.time()) : "";
    }

    /** “Tom and Nadya are typing”; empty for nobody. */
    String typing(List<UserView> who) {
        return switch (who.size()) {
            case 0 -> "";
            case 1 -> texts.get("room.typing.single", CleanText.name(who.getFirst().firstName()));
            case 2 -> texts.get("room.typing.two", CleanText.name(who.getFirst().firstName()),
                    CleanText.name(who.getLast().firstName()));
            default -> texts.get("room.typing.many", who.size());
        };
    }

    /** Whether somebody is there, or since when not; empty if that is not known. */
    String presence(Presence presence) {
        if (presence.online() && presence.quiet()) {
            var until = presence.quietUntil();
            return until == null ? texts.get("room.quiet") : texts.get("room.quiet.until", times.until(until));
        }
        if (presence.online()) {
            return texts.get("room.there");
        }
        var seen = presence.lastSeenAt();
        return seen == null ? "" : texts.get("room.there.seen", times.brief(seen));
    }

    /** That one is spared what is said there, and until when; empty if one is not. */
    String silence(boolean muted, @Nullable Instant until) {
        if (!muted) {
            return "";
        }
        return until == null ? texts.get("chats.muted") : texts.get("chats.muted.until", times.until(until));
    }

    /** “8 members, 4 online”; who is online is left out while that is not known. */
    String members(int members, int online) {
        String people = texts.count("room.members", members);
        return online == 0 ? people : texts.get("room.members.online", people, online);
    }
}
