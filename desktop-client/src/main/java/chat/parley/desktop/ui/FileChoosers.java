package chat.parley.desktop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Asks the person for files, in the way of their system. JavaFX thread; does not return before they have answered. */
public interface FileChoosers {

    /** Which files to attach; none if they thought better of it. */
    List<Path> open(@Nullable Window owner);

    /**
     * Where to save a file. Whoever chooses one that is there has been asked whether to replace it.
     *
     * @param name a harmless one, as a suggestion
     */
    Optional<Path> save(@Nullable Window owner, String name);

    /** Those of the system. */
    static FileChoosers ofSystem() {
        return new FileChoosers() {

            @Override
            public List<Path> open(@Nullable Window owner) {
                var chosen = new FileChooser().showOpenMultipleDialog(owner);
                return chosen == null ? List.of() : chosen.stream().map(file -> file.toPath()).toList();
            }

            @Override
            public Optional<Path> save(@Nullable Window owner, String name) {
                var chooser = new FileChooser();
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
            }
        };
    }
}
