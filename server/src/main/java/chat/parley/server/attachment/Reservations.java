package chat.parley.server.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import chat.parley.server.attachment.StoredFile.Posted;
import chat.parley.server.attachment.StoredFile.Reserved;
import chat.parley.server.message.MessageFiles;
import chat.parley.server.message.PostedMessages;
import chat.parley.server.room.Attached;
import org.springframework.stereotype.Component;

/**
 * Which file goes into which message. A message is posted in one write, its files in others: they are reserved before it, and
 * marked as posted after it. What a crash leaves reserved is settled by asking for the message.
 */
@Component
class Reservations implements MessageFiles {

    private final StoredFiles files;
    private final PostedMessages messages;
    private final Clock clock;

    Reservations(StoredFiles files, PostedMessages messages, Clock clock) {
        this.files = files;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Attached> reserve(String authorId, String roomId, String clientId, List<String> fileIds) {
        Map<String, StoredFile> found = files.findAll(fileIds).stream().filter(file -> file.isOwnedBy(authorId))
                .collect(Collectors.toMap(StoredFile::idText, Function.identity()));
        if (found.size() < fileIds.size()) {
            throw new NotAvailable();
        }
        var message = new Reserved(roomId, clientId);
        Instant now = clock.instant();
        List<Attached> attached = new ArrayList<>();
        for (String id : fileIds) {
            StoredFile file = found.get(id);
            if (file == null || !files.reserve(file, message, now) && !isPostedWith(file, message)) {
                throw new NotAvailable();
            }
            attached.add(file.attached());
        }
        return attached;
    }

    /** Somebody else was sending the same message, and was faster. */
    private boolean isPostedWith(StoredFile file, Reserved message) {
        return files.find(file.idText()).filter(now -> now.posted() != null && message.equals(now.reserved()))
                .isPresent();
    }

    /** The files of a message that was posted. */
    void posted(String roomId, String messageId, long number, Instant at, List<String> fileIds) {
        for (int place = 0; place < fileIds.size(); place++) {
            files.post(fileIds.get(place), new Posted(roomId, messageId, number, place, at));
        }
    }

    /**
     * Finds out what became of a file that is reserved for a message.
     *
     * @return the file as it is now: posted if its message was, else as it was
     */
    StoredFile settled(StoredFile file) {
        Optional<PostedMessages.Posted> message = file.posted() == null ? message(file) : Optional.empty();
        message.ifPresent(it -> posted(it.roomId(), it.messageId(), it.number(), it.createdAt(),
                it.files().stream().map(Attached::id).toList()));
        return message.isEmpty() ? file : files.find(file.idText()).orElse(file);
    }

    /** Gives free what was reserved before that time for messages that never came to be. */
    void settleAll(Instant before) {
        files.reservedBefore(before).stream().map(this::settled).filter(file -> file.posted() == null)
                .forEach(files::release);
    }

    /** The message that it is in. */
    private Optional<PostedMessages.Posted> message(StoredFile file) {
        Reserved reserved = file.reserved();
        return reserved == null
                ? Optional.empty()
                : messages.find(file.ownerId(), reserved.clientId()).filter(message -> message.files().stream()
                        .anyMatch(attached -> attached.id().equals(file.idText())));
    }
}
