package chat.parley.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Makes up what is said in a room. The same room and opening hours give the same conversation. */
final class Storyteller {

    private final Map<String, Phrasebook> books = Stream.of("en", "bg")
            .collect(Collectors.toMap(Function.identity(), Phrasebook::read));

    private final SampleRoom room;
    private final OpeningHours hours;
    private final Random chance;

    Storyteller(SampleRoom room, OpeningHours hours) {
        this.room = room;
        this.hours = hours;
        this.chance = new Random(room.people().hashCode());
    }

    /** As many messages as the room shall have; the last of them are its closing dialogue. */
    Story tell() {
        var closing = possible(room.closing()).stream().findFirst().map(Dialogue::lines).orElse(List.of());
        var dialogues = dialogues(room.messages() - closing.size());
        List<Saying> all = new ArrayList<>();
        for (var i = 0; i < dialogues.size(); i++) {
            speak(dialogues.get(i), cast(), hours.at((i + chance.nextDouble()) / (dialogues.size() + 1)), all);
        }
        speak(new Dialogue(closing), room.people(), hours.at(1), all);
        return new Story(all.subList(all.size() - room.messages(), all.size()), closing.size());
    }

    /** Dialogues in ever new order, none twice before all were told. */
    private List<Dialogue> dialogues(int messages) {
        List<Dialogue> told = new ArrayList<>();
        var left = messages;
        while (left > 0) {
            var deck = new ArrayList<>(possible(room.topic()));
            Collections.shuffle(deck, chance);
            for (var each : deck) {
                if (left > 0) {
                    told.add(each);
                    left -= each.lines().size();
                }
            }
        }
        return told;
    }

    private List<Dialogue> possible(@Nullable String topic) {
        return topic == null
                ? List.of()
                : room.languages().stream().map(books::get)
                        .flatMap(book -> book.about(topic).stream().map(each -> book.told(each, chance)))
                        .filter(each -> each.voices() <= room.people().size()).toList();
    }

    private List<String> cast() {
        var cast = new ArrayList<>(room.people());
        if (room.anybodyMayBegin()) {
            Collections.shuffle(cast, chance);
        }
        return cast;
    }

    private void speak(Dialogue dialogue, List<String> cast, Instant from, List<Saying> into) {
        var at = from;
        for (var line : dialogue.lines()) {
            if (!into.isEmpty() && !at.isAfter(into.getLast().at())) {
                at = into.getLast().at();
            }
            at = at.plusSeconds(10 + line.text().length() / 3 + chance.nextInt(90));
            into.add(new Saying(cast.get(line.voice()), line.text(), at));
        }
    }
}
