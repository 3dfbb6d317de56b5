package chat.parley.server;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of settings lists every setting that there is, with its default, and none besides. */
class SettingsDocumentTest {

    private static final Pattern NAME = Pattern.compile("`(parley\\.[a-z.-]+)`");
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

    /** Said in application.yml, and to programs that start a server. */
    private static final Map<String, String> ELSEWHERE = Map.of("parley.port", "8080", "parley.redis", "");

    /** Rates stand in a table of their own. */
    private static final Set<String> RATES = Set.of("parley.limit");

    @Test
    void everySettingIsListedWithItsDefaultAndNoOther() throws IOException {
        Map<String, String> settings = new TreeMap<>(ELSEWHERE);
        settings.putAll(declared());
        Map<String, String> documented = documented();
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(settings.keySet());
        settings.forEach((name, value) -> {
            if (!value.isEmpty()) {
                assertThat(documented.get(name)).as(name).contains("`" + value + "`");
            }
        });
    }

    /** The default of each, empty for none. */
    private static Map<String, String> declared() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream<JavaClass> records = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chat.parley.server").stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class));
        records.map(JavaClass::reflect).forEach(type -> {
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            for (int i = 0; i < type.getRecordComponents().length; i++) {
                String name = prefix + "." + HUMP.matcher(type.getRecordComponents()[i].getName())
                        .replaceAll("$1-$2").toLowerCase(Locale.ROOT);
                if (!RATES.contains(name)) {
                    all.put(name, value(constructor.getParameters()[i]));
                }
            }
        });
        return all;
    }

    private static String value(Parameter parameter) {
        DefaultValue value = parameter.getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? "" : value.value()[0];
    }

    /** The columns after the name, as far as the one of the default. */
    private static Map<String, String> documented() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/settings.md"))) {
            List<String> columns = Arrays.asList(line.split("\\|"));
            if (line.startsWith("| `parley.") && !line.contains("<name>")) {
                new TreeSet<>(NAME.matcher(columns.get(1)).results().map(found -> found.group(1)).toList())
                        .forEach(name -> rows.put(name, String.join("|", columns.subList(2, columns.size()))));
            }
        }
        return rows;
    }
}
