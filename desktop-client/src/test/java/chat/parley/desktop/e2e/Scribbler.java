package chat.parley.desktop.e2e;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.Conversation;
import chat.parley.desktop.model.Room;

/**
 * A process that writes into all rooms of a person, as fast as the disk takes it, until it is killed. It says
 * {@code kept RUN NUMBER} once the disk has a text; with {@code none} to write it sends what is left and ends.
 */
final class Scribbler {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Scribbler() {}

    /** Said by one that would have to sign in, and has no server to do it with. */
    static final String SIGNED_OUT = "signed out";

    /** Arguments: the profile, the number of the run, how many texts to write or {@code none}, the server, who it is. */
    public static void main(String[] arguments) {
        try {
            scribble(arguments);
        } catch (Exception e) {
            if (Stream.iterate((Throwable) e, why -> why != null, Throwable::getCause)
                    .anyMatch(ApiFailure.Unreachable.class::isInstance)) {
                System.out.println(SIGNED_OUT);
            }
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // threads of the app would go on
        }
    }

    private static void scribble(String[] arguments) throws Exception {
        String run = arguments[1];
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Desk desk = Desk.againAs(Path.of(arguments[0]), URI.create(arguments[3]), arguments[4])) {
            desk.waitUntil("rooms", PATIENCE, () -> desk.rooms() > 0);
            if (arguments[2].equals("none")) {
                desk.waitUntil("all sent", PATIENCE, () -> desk.see(
                        () -> desk.chat().connection().get().online() && desk.chat().unsent() == 0));
                out.println("sent");
                return;
            }
            List<Room> rooms = desk.see(() -> desk.chat().conversations().stream()
                    .sorted(Comparator.comparing(Conversation::roomId)).map(desk.chat()::room).toList());
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                Room room = rooms.get(i % rooms.size());
                String number = Integer.toString(i);
                desk.see(() -> room.send(run + " " + number, null)
                        .thenRun(() -> out.println("kept " + run + " " + number)));
            }
            new CountDownLatch(1).await();
        }
    }
}
