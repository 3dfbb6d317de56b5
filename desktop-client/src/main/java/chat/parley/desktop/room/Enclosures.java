package chat.parley.desktop.room;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import chat.parley.desktop.model.ChatFiles;
import chat.parley.desktop.store.FileTooLong;
import chat.parley.desktop.store.KeptFile;
import org.jspecify.annotations.Nullable;

/** The files that are to go with what is being written. JavaFX thread. */
final class Enclosures {

    /** Why a file was not taken. */
    sealed interface Trouble {

        /** @param most bytes that a file may have */
        record TooLarge(String name, long most) implements Trouble {}

        record TooMany(int most) implements Trouble {}

        record Unreadable(String name) implements Trouble {}
    }

    private final ChatFiles files;
    private final Runnable changed;
    private final ObservableList<KeptFile> list = FXCollections.observableArrayList();
    private final ObservableList<KeptFile> view = FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private int copying;

    /** @param changed runs when files were added or taken away by the person */
    Enclosures(ChatFiles files, Runnable changed) {
        this.files = files;
        this.changed = changed;
    }

    ObservableList<KeptFile> list() {
        return view;
    }

    /** Why the last one was not taken; {@code null} if it was. */
    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is a file, or a word about one that is not. */
    ObservableBooleanValue any() {
        return Bindings.createBooleanBinding(() -> !list.isEmpty() || trouble.get() != null, list, trouble);
    }

    /** Takes copies of these; each is there once its copy is. */
    void add(List<Path> originals) {
        originals.forEach(original -> add(String.valueOf(original.getFileName()), () -> Files.isRegularFile(original)
                ? files.attach(original)
                : CompletableFuture.failedFuture(new IllegalArgumentException("no file"))));
    }

    /** Takes what is no file yet. */
    void add(String name, Supplier<byte[]> content) {
        add(name, () -> files.attach(name, content));
    }

    private interface Copying {
        CompletableFuture<KeptFile> begin();
    }

    private void add(String name, Copying copy) {
        if (list.size() + copying >= ChatFiles.mostPerMessage()) {
            trouble.set(new Trouble.TooMany(ChatFiles.mostPerMessage()));
            return;
        }
        trouble.set(null);
        copying++;
        copy.begin().whenComplete((file, failure) -> {
            copying--;
            if (failure == null && file.size() > 0) {
                list.add(file);
                changed.run();
            } else {
                trouble.set(failure instanceof FileTooLong tooLong
                        ? new Trouble.TooLarge(name, tooLong.most())
                        : new Trouble.Unreadable(name));
            }
        });
    }

    /** The person wants that one not sent. */
    void remove(KeptFile file) {
        if (list.remove(file)) {
            files.discard(List.of(file));
            trouble.set(null);
            changed.run();
        }
    }

    /** Shows those of a draft. */
    void restore(List<KeptFile> begun) {
        if (!begun.equals(list)) {
            list.setAll(begun);
        }
    }

    /** They go with a message from here on. */
    List<KeptFile> take() {
        List<KeptFile> taken = List.copyOf(list);
        list.clear();
        trouble.set(null);
        return taken;
    }
}
