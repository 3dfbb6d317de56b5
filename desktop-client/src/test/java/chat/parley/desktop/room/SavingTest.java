package chat.parley.desktop.room;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import chat.parley.desktop.model.Attachment;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Row C7: what a server calls a file leads nowhere else, and what may run is named before it is saved. */
class SavingTest {

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "SETUP.EXE", "a.lnk", "game.jar", "Photo.desktop", "run.sh", "x.bat", "x.cmd",
        "x.com", "x.scr", "x.pif", "x.msi", "x.ps1", "x.vbs", "x.js", "x.hta", "x.reg", "x.url", "x.AppImage", "x.deb",
        "x.dmg", "x.pkg", "x.command", "x.html", "x.svg", "x.py", "x.docm", "invoice.pdf.exe", "x.exe "})
    void whatMayRunIsKnown(String name) {
        assertThat(Saving.isProgram(FileName.safe(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpg", "report.pdf", "exe", "notes.txt", "song.mp3", "archive.zip", "table.xlsx",
        "no extension", "Колело.png", "exe.txt"})
    void whatDoesNotRunIsSavedWithoutAWord(String name) {
        assertThat(Saving.isProgram(FileName.safe(name))).isFalse();
    }

    @Test
    void whatAServerSaysLeadsToNoOtherFolder() {
        for (String name : List.of("../../.bashrc", "..\\..\\autoexec.bat", "/etc/passwd", "C:\\boot.ini", "a/../../b",
                "CON", "\u202Egpj.exe", "..")) {
            assertThat(Path.of("downloads").resolve(FileName.safe(name)).normalize().getParent())
                    .isEqualTo(Path.of("downloads"));
        }
    }

    @Test
    void whatIsThereStaysUntilTheNewFileIsWhole(@TempDir Path folder) throws Exception {
        var server = new SampleServer("elena", "Elena", "Marinova");
        server.files.has("f1", "new".getBytes(StandardCharsets.UTF_8), null);
        var chat = SampleChat.open(server.me(), server, new HandTimer(), Outbox.inMemory());
        Path target = Files.writeString(folder.resolve("plan.txt"), "old");
        List<Double> parts = new ArrayList<>();
        var gone = chat.files().save(new Attachment("nothing", "plan.txt", 3, null, null, false), target, parts::add);
        assertThat(gone).isCompletedExceptionally();
        assertThat(target).hasContent("old");
        chat.files().save(new Attachment("f1", "plan.txt", 3, null, null, false), target, parts::add).join();
        assertThat(target).hasContent("new");
        assertThat(parts).containsExactly(1.0);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void whoeverLooksOnWalksThroughThePicturesOfTheRoom() {
        Attachment first = picture("a");
        Attachment second = picture("b");
        var messages = List.of(Messages.with(Messages.message(Messages.NADYA, 1, 1, ""), first),
                Messages.with(Messages.message(Messages.NADYA, 2, 2, ""),
                        new Attachment("c", "c.pdf", 1, null, null, false), second));
        var gallery = new Gallery(messages, second);
        assertThat(gallery.hasNext()).isFalse();
        gallery.next();
        assertThat(gallery.shown().get()).isEqualTo(second);
        gallery.previous();
        assertThat(gallery.shown().get()).isEqualTo(first);
        assertThat(gallery.place()).isZero();
        assertThat(gallery.hasPrevious()).isFalse();
        assertThat(new Gallery(List.of(), first).size()).isEqualTo(1);
        assertThat(gallery.size()).isEqualTo(2);
    }

    private static Attachment picture(String key) {
        return new Attachment(key, key + ".jpg", 1, 10, 10, false);
    }
}
