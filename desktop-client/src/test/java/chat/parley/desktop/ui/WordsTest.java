package chat.parley.desktop.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts of the app against its sources: nothing missing in a language, nothing left over, no holes that differ. */
class WordsTest {

    private static final Path SOURCES = Path.of("src", "main");
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameTexts(Language language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(Language.ENGLISH).stringPropertyNames());
    }

    @Test
    void everyTextKeepsItsArgumentsInEveryLanguage() throws IOException {
        Properties english = texts(Language.ENGLISH);
        Properties bulgarian = texts(Language.BULGARIAN);
        for (String key : english.stringPropertyNames()) {
            assertThat(holes(bulgarian.getProperty(key))).as(key).isEqualTo(holes(english.getProperty(key)));
        }
    }

    @Test
    void noTextIsEmptyOrBeginsLikeAKey() throws IOException {
        for (Language language : Language.values()) {
            texts(language).forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank()
                    .doesNotStartWith("%"));
        }
    }

    @Test
    void everyTextIsUsedAndEveryKeyInUseExists() throws IOException {
        String sources = sources();
        Set<String> unused = new TreeSet<>();
        for (String key : texts(Language.ENGLISH).stringPropertyNames()) {
            String stem = key.replaceFirst("\\.(one|other|own)$", "");
            // A key may be put together from a stem and a word, such as "signIn.strength." and a name.
            String family = stem.substring(0, stem.lastIndexOf('.') + 1);
            boolean used = sources.contains('"' + stem + '"') || sources.contains("\"%" + stem + '"')
                    || (!family.isEmpty() && sources.contains('"' + family + '"'));
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
        Set<String> keys = texts(Language.ENGLISH).stringPropertyNames();
        Set<String> unknown = Pattern.compile("=\"%([\\w.]+)\"").matcher(sources).results().map(hit -> hit.group(1))
                .filter(key -> !keys.contains(key)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).isEmpty();
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(hit -> hit.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var all = new StringBuilder();
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(java|fxml)")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Properties texts(Language language) throws IOException {
        String file = "messages_" + language.code() + ".properties";
        var read = new Properties();
        try (var bytes = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return read;
    }
}
