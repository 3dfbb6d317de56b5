package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.store.KeptSession;
import chat.parley.desktop.store.Profile;
import chat.parley.model.ConversationView;
import chat.parley.model.MessageBody;
import chat.parley.model.MessageView;
import chat.parley.model.RoomType;
import chat.parley.model.UserType;
import chat.parley.model.UserView;

/** What somebody has kept who writes with many, and whose server is away. */
final class FilledProfile {

    static final int ROOMS = 200;
    static final int MESSAGES = 100_000;
    private static final int MESSAGES_IN_ROOM = MESSAGES / ROOMS;
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String NOBODY_THERE = "localhost:1";

    private FilledProfile() {}

    /** Fills that folder, which the app then opens by {@code --profile}. */
    static void in(Path folder) {
        UserView me = person(0);
        String server = ServerAddress.parse(NOBODY_THERE).toString();
        try (Profile profile = Profile.open(new Directories(folder, folder, folder))) {
            Cache cache = profile.of(server, me.id()).cache();
            cache.keepRows(IntStream.rangeClosed(1, ROOMS).mapToObj(room -> row(room, me)).toList());
            for (int room = 1; room <= ROOMS; room++) {
                UserView other = person(room);
                int number = room;
                cache.begin("room" + room, LongStream.rangeClosed(1, MESSAGES_IN_ROOM)
                        .mapToObj(i -> message(number, i, i % 3 == 0 ? me : other)).toList(), MESSAGES_IN_ROOM);
            }
            profile.sessions().save(new KeptSession(server, me), "a token that no server knows");
        }
    }

    private static ConversationView row(int room, UserView me) {
        MessageView last = message(room, MESSAGES_IN_ROOM, person(room));
        return new ConversationView("room" + room, "room" + room, last.id(), last.message(), last.type(),
                last.postedByUser(), List.of(), List.of(me, person(room)), last.createdAt(),
                RoomType.CONSUMER_TO_CONSUMER, room % 4, MESSAGES_IN_ROOM, MESSAGES_IN_ROOM,
                MESSAGES_IN_ROOM - room % 4, false, null, me.id(), null, null, null, List.of(), false, null, 0,
                false, false, null);
    }

    private static MessageView message(int room, long number, UserView author) {
        Instant when = NOW.minusSeconds(room * 60L).minusSeconds((MESSAGES_IN_ROOM - number) * 90);
        String text = "Message " + number + " of room " + room
                + ": the brake cable of the blue one is worn, so I ordered "
                + "two; не бързайте, до петък ще са тук.";
        return new MessageView("m" + room + "-" + number, "room" + room, new MessageBody(text), "text", author,
                List.of(),
                number, number, null, null, when, when, null, null, null, List.of(), null, null);
    }

    private static UserView person(int number) {
        return new UserView("u" + number, "person" + number, "Person", "Number " + number, UserType.CONSUMER, null,
                null,
                NOW, NOW);
    }
}
