package chat.parley.desktop.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class MonthViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    private final List<LocalDate> chosen = new ArrayList<>();

    @Test
    void arrowsWalkAndTheDayTheyReachIsChosen() {
        onFx(() -> {
            Scene scene = new Scene(new Layers());
            MonthView month = new MonthView(new Texts(Language.ENGLISH), TODAY, chosen::add);
            scene.setRoot(month);
            month.focus();
            press(scene, KeyCode.UP);
            press(scene, KeyCode.LEFT);
            press(scene, KeyCode.PAGE_UP);
            assertThat(title(month)).isEqualTo("October 2026");
            assertThat(focused(scene).getAccessibleText()).isEqualTo("Sunday, 11 October 2026");
            focused(scene).fire();

            assertThat(chosen).containsExactly(LocalDate.of(2026, 10, 11));
        });
    }

    @Test
    void noDayToComeCanBeChosen() {
        onFx(() -> {
            Scene scene = new Scene(new Layers());
            MonthView month = new MonthView(new Texts(Language.BULGARIAN), TODAY, chosen::add);
            scene.setRoot(month);
            month.focus();
            press(scene, KeyCode.PAGE_DOWN);
            assertThat(title(month)).isEqualTo("ноември 2026");
            assertThat(focused(scene).getText()).isEqualTo("19");
            assertThat(month.lookupAll(".day-button").stream().filter(day -> !day.isDisabled())).hasSize(19);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsDrawn(Language language) {
        FxToolkit.show(language == Language.BULGARIAN ? Theme.Choice.DARK : Theme.Choice.LIGHT);
        var image = Snapshots.draw("month-" + language.code(), 420, 420, () -> {
            Layers layers = new Layers();
            layers.open(new MonthView(new Texts(language), TODAY, chosen::add));
            return layers;
        });
        assertThat(image.getWidth()).isEqualTo(420);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private static void press(Scene scene, KeyCode code) {
        focused(scene).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Button focused(Scene scene) {
        return (Button) scene.getFocusOwner();
    }

    private static String title(MonthView month) {
        return ((Label) month.lookup(".t-strong")).getText();
    }

    private static void onFx(Runnable story) {
        CompletableFuture.runAsync(story, new FxThread()).join();
    }
}
