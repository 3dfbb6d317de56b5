package chat.parley.desktop.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The stylesheets as text: colours live in the tokens, and both modes have the same ones. */
class StylesTest {

    private static final Path STYLES = Path.of("src", "main", "resources", "chat", "parley", "desktop", "ui");
    private static final Pattern LITERAL_COLOUR = Pattern
            .compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|\\b(white|black)\\b");
    private static final Pattern TOKEN = Pattern.compile("-p-[a-z0-9-]+");
    private static final Pattern DECLARED = Pattern.compile("(-p-[a-z0-9-]+):");
    /** Handed down by places inside components.css itself. */
    private static final Set<String> LOCAL = Set.of("-p-icon", "-p-ring", "-p-fill", "-p-edge", "-p-label", "-p-under",
            "-p-code");

    @Test
    void componentsNameNoColourOfTheirOwn() throws IOException {
        assertThat(LITERAL_COLOUR.matcher(rules("components.css")).results().map(hit -> hit.group())).isEmpty();
        assertThat(LITERAL_COLOUR.matcher(rules("tokens-light.css")).results()).isNotEmpty();
    }

    @Test
    void bothModesDeclareTheSameTokens() throws IOException {
        assertThat(declared("tokens-dark.css")).isEqualTo(declared("tokens-light.css"));
    }

    @Test
    void everyTokenInUseIsDeclared() throws IOException {
        Set<String> used = TOKEN.matcher(rules("components.css")).results().map(hit -> hit.group())
                .filter(token -> !LOCAL.contains(token)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(declared("tokens-light.css")).containsAll(used);
    }

    private static Set<String> declared(String file) throws IOException {
        return DECLARED.matcher(rules(file)).results().map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rules(String file) throws IOException {
        return Files.readString(STYLES.resolve(file)).replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
