package chat.parley.model;

import java.time.Instant;

/**
 * A file in the list of a room's files.
 *
 * @param messageId the message that it belongs to
 * @param number that message's place in the room
 * @param postedAt when that message was posted
 */
public record RoomAttachment(AttachmentView attachment, String messageId, long number, UserView postedByUser,
        @WireTime Instant postedAt) {}
