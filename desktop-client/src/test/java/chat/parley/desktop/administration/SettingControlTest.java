package chat.parley.desktop.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import chat.parley.desktop.ui.FxThread;
import chat.parley.desktop.ui.FxToolkit;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.SettingView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class SettingControlTest {

    private final SettingItem item = new SettingItem(new SettingView(SettingWords.RETENTION, "days", "0", "0",
            "built-in", false, false, null, 0L, 3_650L));
    private final List<String> wishes = new ArrayList<>();

    @Test
    void aFieldIsAsItWasAfterEachWishThatIsNotTaken() {
        CompletableFuture.runAsync(() -> {
            // As one who is asked about it, and says no.
            var control = SettingControl.of(item, new SettingWords(new Texts(Language.ENGLISH)), value -> {
                wishes.add(value);
                item.become(SettingItem.State.CANCELLED);
            });
            new Scene((Parent) control);
            var field = (TextField) control.lookup(".text-field");
            for (int i = 0; i < 2; i++) {
                field.setText("30");
                field.fireEvent(new ActionEvent());
                assertThat(field.getText()).isEqualTo("0");
            }
            assertThat(wishes).containsExactly("30", "30");
        }, new FxThread()).join();
    }

    @Test
    void aChoiceIsAsItWasAfterEachWishThatIsNotTaken() {
        var signUp = new SettingItem(new SettingView("parley.sign-up", "choice", "open", "open", "built-in", false,
                false, List.of("open", "invited", "closed"), null, null));
        CompletableFuture.runAsync(() -> {
            var control = (Parent) SettingControl.of(signUp, new SettingWords(new Texts(Language.ENGLISH)), value -> {
                wishes.add(value);
                signUp.become(SettingItem.State.REFUSED);
            });
            new Scene(control);
            List<ToggleButton> buttons = control.lookupAll(".segment").stream().map(ToggleButton.class::cast).toList();
            for (int i = 0; i < 2; i++) {
                buttons.getLast().fire();
                assertThat(buttons).extracting(ToggleButton::isSelected).containsExactly(true, false, false);
            }
            assertThat(wishes).containsExactly("closed", "closed");
        }, new FxThread()).join();
    }
}
