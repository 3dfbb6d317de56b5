package chat.parley.desktop.model;

import java.time.Instant;
import java.util.concurrent.Executor;

import chat.parley.desktop.backend.ServerLink;
import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Kept;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.model.UserView;

/** A chat for pictures: everything happens at once on one thread, and time stands still. */
public final class SampleChat {

    private SampleChat() {}

    /** A chat of that person with what is already in the outbox, connected if the server is up. */
    public static Chat open(UserView me, ServerLink server, HandTimer timer, Outbox outbox) {
        return open(me, server, timer, outbox, Runnable::run);
    }

    /** The same, with what asks the server. */
    public static Chat open(UserView me, ServerLink server, HandTimer timer, Outbox outbox, Executor background) {
        Chat chat = new Chat(me, server, new Threads(Runnable::run, background, Runnable::run, timer),
                new Kept(outbox, Cache.none()));
        chat.start();
        return chat;
    }

    /** The same with threads as the app has them. */
    public static Chat open(UserView me, ServerLink server, HandTimer timer, Executor fx, Executor background) {
        Chat chat = new Chat(me, server, new Threads(fx, background, background, timer),
                new Kept(Outbox.inMemory(), Cache.none()));
        chat.start();
        return chat;
    }

    /** When the pictures are taken: a Thursday morning. */
    public static Instant now() {
        return Instant.parse("2026-11-19T09:41:00Z");
    }
}
