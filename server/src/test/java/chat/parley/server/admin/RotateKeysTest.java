package chat.parley.server.admin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.live.LiveClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Row A2 from a shell: another key signs and nobody notices; or everything is over at once. */
class RotateKeysTest {

    @TempDir
    private Path data;

    @Test
    void nobodyIsSignedOutUnlessItMustBeNow() {
        try (var server = ParleyTestServer.startIn(data)) {
            Guest ana = server.consumer("ana");
            assertThat(AdminTest.admin(data, "rotate-keys").out()).contains("nobody is signed out");
            ana.get("/room").ok();
            Guest later = await().until(() -> server.signIn(ana.username(), ParleyTestServer.PASSWORD),
                    guest -> !keyOf(guest).equals(keyOf(ana)));
            assertThat(data.resolve("keys").toFile().list()).hasSize(2);

            try (var live = LiveClient.connect(server, later)) {
                assertThat(AdminTest.admin(data, "rotate-keys", "--now").out()).contains("has to sign in again");
                live.awaitClose();
            }
            for (Guest former : new Guest[]{ana, later}) {
                assertThat(former.get("/room").status()).isEqualTo(401);
                assertThat(former.post("/login/refresh", Map.of("refreshToken", former.refreshToken())).status())
                        .isEqualTo(401);
            }
            assertThat(data.resolve("keys").toFile().list()).hasSize(1);
            Guest back = server.signIn(ana.username(), ParleyTestServer.PASSWORD);
            back.get("/room").ok();
            assertThat(server.admin().get("/admin/audit?action=keys-rotated").ok().json().path("entries")).hasSize(2);
        }
    }

    private static String keyOf(Guest person) {
        byte[] header = Base64.getUrlDecoder().decode(person.token().split("\\.")[0]);
        return new JsonMapper().readTree(new String(header, StandardCharsets.UTF_8)).path("kid").asString();
    }
}
