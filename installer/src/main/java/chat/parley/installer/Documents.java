package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What every package brings to read: the licences, what is new, and how to install and look after it. */
final class Documents {

    static final List<String> ALL = List.of("LICENSE", "THIRD-PARTY-NOTICES.md", "CHANGELOG.md", "docs/install.md",
            "docs/settings.md", "docs/administration.md");

    private Documents() {}

    static void copy(House house, Path into) throws IOException {
        Files.createDirectories(into);
        for (String document : ALL) {
            Path from = house.root().resolve(document);
            Files.copy(from, into.resolve(String.valueOf(from.getFileName())), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
