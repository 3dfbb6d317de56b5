package chat.parley.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/** What the people of a bike shop say to each other in one language: dialogues by topic, and words for their slots. */
record Phrasebook(Map<String, List<Dialogue>> topics, Map<String, List<String>> words) {

    private static final Pattern SLOT = Pattern.compile("\\{(.+?)}");

    static Phrasebook read(String language) {
        return new Phrasebook(dialogues(text("dialogues_" + language)), words(text("words_" + language)));
    }

    /** The dialogues about this topic; none if people do not talk about it in this language. */
    List<Dialogue> about(String topic) {
        return topics.getOrDefault(topic, List.of());
    }

    /** The dialogue with each slot filled, the same way wherever it occurs. */
    Dialogue told(Dialogue dialogue, RandomGenerator chance) {
        Map<String, String> chosen = new HashMap<>();
        return new Dialogue(dialogue.lines().stream().map(line -> new Line(line.voice(),
                SLOT.matcher(line.text()).replaceAll(
                        slot -> chosen.computeIfAbsent(slot.group(1),
                                name -> oneOf(requireNonNull(words.get(name), name), chance)))))
                .toList());
    }

    private static Map<String, List<Dialogue>> dialogues(String text) {
        Map<String, List<Dialogue>> topics = new LinkedHashMap<>();
        List<Dialogue> topic = new ArrayList<>();
        for (var paragraph : text.split("\n\n")) {
            if (paragraph.startsWith("== ")) {
                topic = topics.computeIfAbsent(paragraph.substring(3).strip(), name -> new ArrayList<>());
            } else if (!paragraph.startsWith("#")) {
                topic.add(new Dialogue(paragraph.lines().map(Phrasebook::line).toList()));
            }
        }
        return topics;
    }

    private static Line line(String line) {
        return new Line(line.charAt(0) - 'A', line.substring(2).strip());
    }

    private static Map<String, List<String>> words(String text) {
        Map<String, List<String>> words = new HashMap<>();
        text.lines().map(line -> line.split(": ", 2))
                .forEach(entry -> words.put(entry[0], List.of(entry[1].split(" \\| "))));
        return words;
    }

    private static <T> T oneOf(List<T> choices, RandomGenerator chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** A file of samples. */
    static String text(String name) {
        try (var file = Phrasebook.class.getResourceAsStream("/demo/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("The sample text " + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
