package chat.parley.desktop.ui;

import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxToolkit.class)
class KitTest {

    @Test
    void theBundledFamiliesAnswerToTheirNames() {
        assertThat(Font.getFontNames("Inter Medium")).isNotEmpty();
        assertThat(Font.getFontNames("Inter SemiBold")).isNotEmpty();
        assertThat(Font.getFontNames("Inter")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void bothModesPaintTheirOwnWindow() {
        FxToolkit.show(Theme.Choice.LIGHT);
        assertThat(corner(Snapshots.draw("kit", 900, 560, KitTest::everything))).isEqualTo(0xFFEAF0EE);
        FxToolkit.show(Theme.Choice.DARK);
        assertThat(corner(Snapshots.draw("kit-dark", 900, 560, KitTest::everything))).isEqualTo(0xFF0D1312);
        FxToolkit.show(Theme.Choice.LIGHT);
    }

    private static int corner(WritableImage image) {
        return image.getPixelReader().getArgb(1, 1);
    }

    private static Parent everything() {
        var icons = new FlowPane(12, 12);
        for (Icon icon : Icon.values()) {
            icons.getChildren().add(icon.view(20));
        }
        var avatars = new HBox(12);
        for (String name : new String[]{"Tom Okafor", "Надя Колева", "Georgi Petrov", "Maya Lindqvist", "Elena"}) {
            var avatar = new Avatar(40);
            avatar.showPerson(name, name);
            avatar.show(name.length() % 2 == 0 ? Avatar.Dot.ONLINE : Avatar.Dot.AWAY);
            avatars.getChildren().add(avatar);
        }
        var room = new Avatar(40);
        room.showRoom("w", "Workshop");
        var two = new Badge();
        two.show(2);
        var many = new Badge();
        many.show(120);
        many.muted(true);
        var mention = new Badge();
        mention.showMention();
        avatars.getChildren().addAll(room, two, many, mention);
        var primary = styled(new Button("Sign in"), "primary");
        var danger = styled(new Button("Delete"), "danger");
        var icon = styled(new Button("", Icon.SEARCH.view(20)), "icon-button");
        var all = styled(new ToggleButton("All"), "chip");
        all.setSelected(true);
        var check = new CheckBox("Keep me signed in");
        check.setSelected(true);
        var buttons = new HBox(10, primary, new Button("Create an account"), danger, icon, all,
                styled(new ToggleButton("Unread"), "chip"), check, styled(new Label("Ctrl K"), "key", "t-key"));
        var other = styled(new HBox(styled(new Label("Morning. The frames arrived."), "t-message")), "bubble", "other",
                "first");
        var own = styled(new HBox(styled(new Label("Съобщение до „Работилница“"), "t-message")), "bubble", "own",
                "first");
        var sheet = styled(new VBox(14, styled(new Label("Sign in"), "t-h1"), new TextField("chat.example"), buttons,
                new HBox(20, other, own)), "main-sheet");
        sheet.setPadding(new Insets(20));
        var kit = styled(new VBox(16, icons, avatars, sheet), "window");
        kit.setPadding(new Insets(20));
        return kit;
    }

    private static <T extends javafx.scene.Node> T styled(T node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }
}
