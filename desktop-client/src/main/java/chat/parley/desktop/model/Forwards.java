package chat.parley.desktop.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.store.KeptFile;

/** Sends what was said in one conversation into another: its words, and copies of its files. JavaFX thread only. */
public final class Forwards {

    private final Chat chat;

    /** Of that person's messages. */
    public Forwards(Chat chat) {
        this.chat = chat;
    }

    /**
     * Sends the message once more, all of it or nothing.
     *
     * @param message that the server has
     * @return completes once it stands in the other conversation, to be sent like any other; fails if one of its files cannot
     *     be had, and then nothing was sent
     */
    public CompletableFuture<Void> send(MessageItem message, Conversation to) {
        List<CompletableFuture<KeptFile>> copies = message.files().stream().map(chat.files()::again).toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(copies.toArray(CompletableFuture[]::new));
        all.exceptionally(failure -> {
            chat.files().discard(here(copies));
            return null;
        });
        return all.thenRun(() -> {
            // Like what is written: if this computer cannot keep it, the banner says so, and it is sent all the same.
            chat.room(to).send(message.text(), null, here(copies)).exceptionally(unkept -> null);
        });
    }

    private static List<KeptFile> here(List<CompletableFuture<KeptFile>> copies) {
        return copies.stream().filter(copy -> !copy.isCompletedExceptionally()).map(CompletableFuture::join).toList();
    }
}
