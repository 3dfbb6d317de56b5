package chat.parley.desktop.ui.emoji;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code emoji.pack} (the pictures) and {@code emoji.tsv} (the names) anew, for a newer Unicode:
 *
 * <pre>
 * npm pack emoji-datasource-twitter@16.0.0 cldr-annotations-full@48.2.0 cldr-annotations-derived-full@48.2.0
 * # unpack each archive into the folder of its name, then run with the test class path:
 * java … chat.parley.desktop.ui.emoji.EmojiPacker FOLDER src/main/resources/chat/parley/desktop/ui/emoji
 * </pre>
 *
 * Pictures are reduced to 64 colours each; the art is flat, so nobody sees it, and the pack is a third of the size.
 */
final class EmojiPacker {

    private static final int COLOURS = 64;
    private static final List<String> CATEGORIES = List.of("Smileys & Emotion", "People & Body", "Animals & Nature",
            "Food & Drink", "Travel & Places", "Activities", "Objects", "Symbols", "Flags");
    private static final List<String> TONES = List.of("1F3FB", "1F3FC", "1F3FD", "1F3FE", "1F3FF");
    private static final int KEYWORDS = 14;

    private final JsonMapper json = JsonMapper.shared();
    private final Path from;
    private final Map<String, byte[]> pictures = new TreeMap<>();
    private final List<String> names = new ArrayList<>();

    private EmojiPacker(Path from) {
        this.from = from;
    }

    public static void main(String[] arguments) throws IOException {
        var packer = new EmojiPacker(Path.of(arguments[0]));
        packer.read();
        packer.write(Path.of(arguments[1]));
    }

    private void read() throws IOException {
        Path art = folder("emoji-datasource-twitter");
        List<JsonNode> all = new ArrayList<>();
        json.readTree(art.resolve("emoji.json").toFile()).forEach(all::add);
        all.sort(Comparator.comparing((JsonNode each) -> CATEGORIES.indexOf(text(each, "category")))
                .thenComparing(each -> each.get("sort_order").intValue()));
        List<JsonNode> english = annotations("en");
        List<JsonNode> bulgarian = annotations("bg");
        for (JsonNode each : all) {
            picture(art, each);
            JsonNode variations = each.path("skin_variations");
            variations.properties().forEach(variation -> picture(art, variation.getValue()));
            String toned = TONES.stream().filter(variations::has).map(tone -> sequence(variations.get(tone)))
                    .collect(Collectors.joining(" "));
            int category = CATEGORIES.indexOf(text(each, "category"));
            if (category >= 0) {
                String emoji = sequence(each);
                names.add(String.join("\t", emoji, String.valueOf(category),
                        words(each.get("short_names")), name(english, emoji), keywords(english, emoji),
                        name(bulgarian, emoji), keywords(bulgarian, emoji), toned));
            }
        }
    }

    private void picture(Path art, JsonNode emoji) {
        try {
            BufferedImage image = ImageIO.read(art.resolve("img/twitter/64/" + text(emoji, "image")).toFile());
            pictures.put(sequence(emoji), png(new FewColours(image, COLOURS).image()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(Path to) throws IOException {
        var index = new ByteArrayOutputStream();
        var data = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(index)) {
            out.writeInt(EmojiPack.MAGIC);
            out.writeInt(pictures.size());
            for (Map.Entry<String, byte[]> each : pictures.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(data.size());
                out.writeInt(each.getValue().length);
                data.write(each.getValue());
            }
        }
        data.writeTo(index);
        Files.createDirectories(to);
        Files.write(to.resolve("emoji.pack"), index.toByteArray());
        Files.writeString(to.resolve("emoji.tsv"), String.join("\n", names) + "\n");
        System.out.println(pictures.size() + " pictures, " + index.size() / 1024 + " KB; " + names.size() + " names");
    }

    private Path folder(String name) throws IOException {
        try (Stream<Path> folders = Files.list(from)) {
            return folders.filter(each -> each.getFileName().toString().matches(name + "-[0-9.]+")).findAny()
                    .orElseThrow();
        }
    }

    private List<JsonNode> annotations(String language) throws IOException {
        JsonNode own = json.readTree(Files.readString(
                folder("cldr-annotations-full").resolve("annotations/" + language + "/annotations.json"),
                StandardCharsets.UTF_8));
        JsonNode derived = json.readTree(Files.readString(
                folder("cldr-annotations-derived-full").resolve("annotationsDerived/" + language + "/annotations.json"),
                StandardCharsets.UTF_8));
        return List.of(own.path("annotations").path("annotations"),
                derived.path("annotationsDerived").path("annotations"));
    }

    private static JsonNode annotation(List<JsonNode> sources, String emoji) {
        return Stream.of(emoji, emoji.replace("\uFE0F", ""))
                .flatMap(key -> sources.stream().map(source -> source.path(key)))
                .filter(node -> !node.isMissingNode()).findFirst().orElse(sources.getFirst().path("none"));
    }

    private static String name(List<JsonNode> sources, String emoji) {
        return annotation(sources, emoji).path("tts").path(0).asString("");
    }

    private static String keywords(List<JsonNode> sources, String emoji) {
        Set<String> words = new LinkedHashSet<>();
        annotation(sources, emoji).path("default").forEach(word -> words.add(word.asString()));
        return words.stream().limit(KEYWORDS).collect(Collectors.joining("|"));
    }

    private static String words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asString()));
        return String.join(" ", words);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static String sequence(JsonNode emoji) {
        return Arrays.stream(text(emoji, "unified").split("-"))
                .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
                .collect(Collectors.joining());
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        }
        return bytes.toByteArray();
    }
}
