package chat.parley.desktop.room;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.ChatFiles;
import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.FileName;

/**
 * Saving files where the person wants them. What could run as a program is saved only after a word of warning; nothing is
 * ever opened.
 */
final class Saving {

    /** What some system runs, or takes for a way to something else, when it is opened. */
    private static final Set<String> PROGRAMS = Set.of("exe", "com", "bat", "cmd", "msi", "msp", "scr", "pif", "cpl",
            "jar", "js", "jse", "vbs", "vbe", "wsf", "wsh", "ps1", "psm1", "hta", "lnk", "url", "scf", "reg", "inf",
            "desktop", "sh", "bash", "run", "appimage", "deb", "rpm", "app", "dmg", "pkg", "command", "terminal",
            "workflow", "webloc", "py", "pl", "rb", "php", "html", "htm", "svg", "xhtml", "iso", "img", "vhd", "docm",
            "xlsm", "pptm", "chm", "application", "gadget", "library-ms", "search-ms");

    private final ChatFiles files;
    private final FileChoosers choosers;
    private final Layers layers;
    private final Texts texts;

    Saving(ChatFiles files, FileChoosers choosers, Layers layers, Texts texts) {
        this.files = files;
        this.choosers = choosers;
        this.layers = layers;
        this.texts = texts;
    }

    /** Whether opening a file of this name may run something. */
    static boolean isProgram(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && PROGRAMS.contains(name.substring(dot + 1).strip().toLowerCase(Locale.ROOT));
    }

    void save(Attachment file) {
        String name = FileName.safe(file.name());
        if (isProgram(name)) {
            Confirm.ask(layers, texts.get("files.program.title", name), texts.get("files.program.words"),
                    texts.get("composer.stop"), texts.get("files.program.save"), () -> choose(file, name));
        } else {
            choose(file, name);
        }
    }

    private void choose(Attachment file, String name) {
        var window = layers.getScene() == null ? null : layers.getScene().getWindow();
        choosers.save(window, name).ifPresent(target -> save(file, target));
    }

    private void save(Attachment file, Path target) {
        String name = String.valueOf(target.getFileName());
        layers.toast(texts.get("files.saving", name));
        files.save(file, target, part -> {}).whenComplete((done, failure) -> layers
                .toast(texts.get(failure == null ? "files.saved" : "files.unsaved", name)));
    }
}
