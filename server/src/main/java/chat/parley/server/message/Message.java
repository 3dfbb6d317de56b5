package chat.parley.server.message;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import chat.parley.server.room.Attached;
import chat.parley.server.room.Happening;
import chat.parley.server.room.LastMessage;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message as stored. Deleted, it stays as a tombstone: its number remains taken and its deletion is a change like others.
 *
 * @param number its place in the room, from 1, without gaps; unique in the room
 * @param change the last of {@code changes}
 * @param changes the numbers of all changes that ever touched it, ascending; no other message of the room has any of them,
 *     so that no change number is ever given twice
 * @param clientId made by the client, or by the server for one that made none; unique among the author's messages
 * @param authorId {@link #NOBODY} for a line
 * @param mentionedIds whom it mentions; {@code null} and not empty for nobody, as the index lists only what is there
 * @param reactedAt when somebody last reacted or took it back: for whoever looks where something was written lately
 * @param reactions {@code null} as long as there never were any, and once it is deleted
 * @param line what happened to the room, for a message that nobody wrote
 * @param fingerprint of the text and the files as first sent, to tell a repetition from another message; gone once deleted
 * @param attachments its files; {@code null} for none, so that nothing is stored of them
 */
@Document("messages")
record Message(@Id ObjectId id, String roomId, long number, long change, List<Long> changes, String authorId,
        String clientId, String text, @Nullable String fingerprint, @Nullable String replyTo, Instant createdAt,
        Instant updatedAt, @Nullable Instant editedAt, @Nullable Instant deletedAt, boolean deleted,
        @Nullable Happening line, @Nullable List<Attached> attachments, @Nullable Reactions reactions,
        @Nullable List<String> mentionedIds, @Nullable Instant reactedAt) {

    /** Who writes lines: they are nobody's own, and wait to be read by nobody. */
    static final String NOBODY = "nobody";

    /** An edit rewrites the whole message, so there is an end to them. */
    private static final int MOST_CHANGES = 1_000;

    static Message first(String roomId, RoomHead after, String authorId, Draft draft, List<Attached> files,
            List<String> mentionedIds, Instant now) {
        long change = after.change() + 1;
        return new Message(new ObjectId(), roomId, after.number() + 1, change, List.of(change), authorId,
                draft.clientId(), draft.text(), draft.fingerprint(), draft.replyTo(), now, now, null, null, false,
                null, files.isEmpty() ? null : files, null, orNull(mentionedIds), null);
    }

    /** A line, in its place. */
    static Message line(String roomId, RoomHead after, Happening what, Instant now) {
        var id = new ObjectId();
        long change = after.change() + 1;
        return new Message(id, roomId, after.number() + 1, change, List.of(change), NOBODY, id.toHexString(), "",
                null, null, now, now, null, null, false, what, null, null, null, null);
    }

    /** @throws MessageDeletedAlready if it is deleted */
    Message edited(String newText, List<String> nowMentionedIds, long newChange, Instant now) {
        requireAlive();
        if (changes.size() - thoughts().changes() >= MOST_CHANGES) {
            throw new TooManyEdits();
        }
        return new Message(id, roomId, number, newChange, with(newChange), authorId, clientId, newText, fingerprint,
                replyTo, createdAt, now, now, null, false, null, attachments, reactions, orNull(nowMentionedIds),
                reactedAt);
    }

    /**
     * With what this person says of it, or takes back.
     *
     * @throws MessageDeletedAlready if it is deleted
     * @throws chat.parley.server.web.Conflict if there are too many
     */
    Message reacted(String userId, String emoji, boolean reacted, long newChange, Instant now) {
        requireAlive();
        return new Message(id, roomId, number, newChange, with(newChange), authorId, clientId, text, fingerprint,
                replyTo, createdAt, updatedAt, editedAt, null, false, null, attachments,
                thoughts().with(userId, emoji, reacted), mentionedIds, now);
    }

    /** What people think of it. */
    Reactions thoughts() {
        return reactions == null ? Reactions.NONE : reactions;
    }

    /**
     * What stays when it is deleted.
     *
     * @throws MessageDeletedAlready if it is deleted
     */
    Message tombstone(long newChange, Instant now) {
        requireAlive();
        return new Message(id, roomId, number, newChange, with(newChange), authorId, clientId, "", null, replyTo,
                createdAt, now, editedAt, now, true, null, null, null, null, null);
    }

    /** Who wrote it, or did what it tells. */
    String doneBy() {
        return line == null ? authorId : line.byId();
    }

    String idText() {
        return id.toHexString();
    }

    LastMessage summary() {
        return new LastMessage(idText(), number, doneBy(), text, createdAt, line, attachments);
    }

    /** Its files, possibly none. */
    List<Attached> files() {
        return attachments == null ? List.of() : attachments;
    }

    private static @Nullable List<String> orNull(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }

    private void requireAlive() {
        if (deleted) {
            throw new MessageDeletedAlready();
        }
    }

    private List<Long> with(long newChange) {
        return Stream.concat(changes.stream(), Stream.of(newChange)).toList();
    }
}
