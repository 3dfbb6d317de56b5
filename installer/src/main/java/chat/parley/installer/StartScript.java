package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What starts the app on Linux. The program that {@code jpackage} puts there asks {@code rpm} and {@code dpkg} twice at each start
 * which package it belongs to, which takes longer than the JVM needs to come up.
 */
final class StartScript {

    /** What would not be taken as it stands between double quotes of a shell. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[\"`\\\\\\n]|\\$(?!APPDIR/)");

    private StartScript() {}

    /**
     * Puts the script in the place of that program, under the settings that it had; the app is started by a Java that bears its name,
     * as lists of processes show it.
     *
     * @param text the script, with places for the options, the class path and the class
     */
    static void replaceProgram(DesktopImage image, Path text, String main) throws IOException {
        Path java = image.runtime().java();
        Files.copy(java, java.resolveSibling(image.program().getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        Text.writeScript(text, values(image.rawOptions(), image.rawClassPath(), main), image.program());
    }

    /** What the places of the script are filled with. */
    static Map<String, String> values(List<String> options, List<String> classPath, String main) {
        return Map.of("OPTIONS", options.stream().map(option -> '"' + plain(option) + '"')
                .collect(Collectors.joining(" \\\n    ")), "CLASS_PATH",
                classPath.stream().map(StartScript::plain).collect(Collectors.joining(":")), "MAIN", main);
    }

    private static String plain(String setting) {
        if (NOT_PLAIN.matcher(setting).find()) {
            throw new PackagingFailed("A shell would not take the setting " + setting + " as it stands.");
        }
        return setting;
    }
}
