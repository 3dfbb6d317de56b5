package chat.parley.desktop.administration;

import java.time.Clock;
import java.util.List;

import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.ui.FileChoosers;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Snapshots;
import chat.parley.desktop.ui.Texts;
import chat.parley.desktop.ui.Times;
import chat.parley.model.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class ImportDialogTest {

    @Test
    void anImportSaysWhatCameOfEachLine() {
        ImportReport report = new ImportReport(true,
                List.of(new ImportReport.Created(2, "boris", "k5rvuhdypu3inrcxr4bq"),
                        new ImportReport.Created(4, "konstantina.hadzhikonstantinova", "m3aaxhdypu3inrcxr7zz")),
                List.of(new ImportReport.Refused(3, "This user name is already taken.")));
        var image = Snapshots.draw("server-import", 640, 560, () -> {
            Texts texts = new Texts(Language.ENGLISH);
            Layers layers = new Layers();
            ImportDialog.open(new AdminTools(layers, texts, new Times(texts, Clock.systemUTC()), new HandTimer(),
                    FileChoosers.ofSystem()), report);
            return layers;
        });
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(ImportDialog.table(report)).isEqualTo(
                "username,password\nboris,k5rvuhdypu3inrcxr4bq\nkonstantina.hadzhikonstantinova,m3aaxhdypu3inrcxr7zz\n");
    }
}
