package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.backend.ServerAddress;
import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Theme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsTest {

    @Test
    void everyOptionIsReadInBothSpellings() {
        Options options = Options.of(List.of("--server", "localhost:8080", "--user=maya", "--theme", "dark",
                "--language=bg", "--profile", "/tmp/maya", "--in-background", "--say-ready", "--rehearse"),
                Map.of("PARLEY_PASSWORD", "two green frames"));
        assertThat(options).isEqualTo(new Options("localhost:8080", "maya", "two green frames", Theme.Choice.DARK,
                Language.BULGARIAN, Path.of("/tmp/maya"), null, null, true, true,
                true));
        assertThat(options.signsIn()).isTrue();
    }

    @Test
    void nothingGivenLeavesTheSettingsAsTheyAre() {
        Options options = Options.of(List.of(), Map.of());
        assertThat(options).isEqualTo(new Options(null, null, null, null, null, null, null, null, false, false,
                false));
        assertThat(options.signsIn()).isFalse();
    }

    @Test
    void aLinkMayStandAnywhereAndNothingElseIsOne() {
        assertThat(Options.of(List.of("--user", "maya", "parley://chat.example/room/r1"), Map.of()).link())
                .isEqualTo(ParleyLink.parse("parley://chat.example/room/r1").orElseThrow());
        assertThat(Options.of(List.of("file:///etc/passwd", "https://chat.example"), Map.of()).link()).isNull();
    }

    @Test
    void anInvitationIsRead() {
        var options = Options.of(List.of("parley://chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5ZR"), Map.of());
        assertThat(options.invitation())
                .isEqualTo(new InvitationLink(ServerAddress.parse("chat.example"), "7K3QF-9D2MX-B4T8W-HN5ZR"));
        assertThat(options.link()).isNull();
    }

    @Test
    void aPlaceOrAnInvitationIsHandedToAnAppThatRunsAlready() {
        assertThat(Options.of(List.of("--user", "maya"), Map.of()).toHandOver()).isEmpty();
        String place = Options.of(List.of("parley://chat.example/room/r1"), Map.of()).toHandOver();
        assertThat(ParleyLink.parse(place)).isEqualTo(ParleyLink.parse("parley://chat.example/room/r1"));
        String invitation = Options.of(List.of("parley://chat.example/invitation/7K3QF-9D2MX-B4T8W-HN5ZR"), Map.of())
                .toHandOver();
        assertThat(InvitationLink.in(invitation))
                .contains(new InvitationLink(ServerAddress.parse("chat.example"), "7K3QF-9D2MX-B4T8W-HN5ZR"));
    }

    @Test
    void thePasswordDoesNotShow() {
        assertThat(Options.of(List.of(), Map.of("PARLEY_PASSWORD", "two green frames")).toString())
                .doesNotContain("green");
    }
}
