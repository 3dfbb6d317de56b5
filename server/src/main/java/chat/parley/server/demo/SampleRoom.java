package chat.parley.server.demo;

import java.util.List;

import chat.parley.model.RoomType;
import org.jspecify.annotations.Nullable;

import static chat.parley.model.RoomType.CONSUMER_TO_CONSUMER;
import static chat.parley.model.RoomType.CONSUMER_TO_SUPPORT;

/**
 * A room of the sample server, and what is said in it.
 *
 * @param people user names; the first opens the room and, with customers, always begins
 * @param topic what the dialogues are about
 * @param closing topic of the dialogue that ends it, spoken in the order of {@code people}; whoever says nothing in it
 *     has not read it yet
 * @param days how long ago it began
 */
record SampleRoom(RoomType type, List<String> people, List<String> languages, String topic, @Nullable String closing,
        int messages, int days) {

    private static final List<String> EN = List.of("en");
    private static final List<String> BG = List.of("bg");
    private static final List<String> BOTH = List.of("en", "bg");

    /** The rooms of Vitosha Bikes. */
    static List<SampleRoom> all() {
        return List.of(
                team(BOTH, "workshop", "workshop-today", 5_000, 84, "georgi", "tom", "nadya", "elena", "dimitar",
                        "petar"),
                team(BOTH, "desk", "closing-front-desk", 420, 60, "nadya", "elena", "maya", "georgi"),
                team(BG, "ride", "closing-ride", 260, 70, "petar", "georgi", "ivan", "elena", "rada"),
                team(EN, "friends", "closing-tom", 180, 50, "tom", "elena"),
                team(BG, "friends", null, 240, 80, "georgi", "elena"),
                team(EN, "friends", null, 150, 45, "maya", "elena"),
                team(BG, "desk", null, 120, 30, "elena", "nadya"),
                team(BG, "friends", null, 60, 40, "elena", "ivan"),
                team(BG, "friends", null, 40, 55, "rada", "elena"),
                team(EN, "desk", "closing-supplier", 60, 80, "jana", "elena", "georgi"),
                team(EN, "workshop", null, 160, 60, "georgi", "tom"),
                team(BG, "workshop", null, 140, 60, "georgi", "dimitar"),
                team(EN, "friends", null, 90, 40, "nadya", "maya"),
                team(EN, "friends", null, 70, 30, "petar", "tom"),
                customer(BG, 24, 12, "hristo", "georgi"), customer(EN, 40, 30, "anna", "nadya", "elena"),
                customer(EN, 18, 5, "lukas", "georgi"), customer(BG, 30, 20, "maria", "elena"));
    }

    private static SampleRoom team(List<String> languages, String topic, @Nullable String closing, int messages,
            int days, String... people) {
        return new SampleRoom(CONSUMER_TO_CONSUMER, List.of(people), languages, topic, closing, messages, days);
    }

    private static SampleRoom customer(List<String> languages, int messages, int days, String... people) {
        return new SampleRoom(CONSUMER_TO_SUPPORT, List.of(people), languages, "customer", "closing-customer", messages,
                days);
    }

    /** In a conversation with a customer, the customer asks; among others, anybody may begin. */
    boolean anybodyMayBegin() {
        return type == CONSUMER_TO_CONSUMER;
    }
}
