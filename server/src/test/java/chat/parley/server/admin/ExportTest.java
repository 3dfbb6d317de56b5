package chat.parley.server.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import chat.parley.server.attachment.Sending;
import chat.parley.server.room.Talk;
import chat.parley.server.support.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything can be taken along, and read without Parley. */
class ExportTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    @Test
    void everythingThatWasWrittenIsThereOnceAndInOrderAndNoSecretIs() throws IOException {
        Path data = folder.resolve("data");
        Path export = folder.resolve("export");
        try (var server = ParleyTestServer.startIn(data)) {
            Guest ana = server.consumer("ana");
            Guest boris = server.consumer("boris");
            String room = Talk.open(ana, boris);
            Talk.edit(ana, Talk.post(ana, room, "Здравей"), "Здравей!");
            Talk.delete(boris, Talk.post(boris, room, "regretted"));
            String file = Sending.upload(ana, "план.txt", "The plan".getBytes(StandardCharsets.UTF_8)).id();
            Sending.post(ana, room, "with a file", file);
            ana.put("/room/" + room + "/draft", Map.of("text", "not yet said")).ok();
            Guest agent = server.support("agent");
            String asked = Inquiry.ask(ana, "Please help");
            Inquiry.assign(agent, asked, agent);
            Inquiry.note(agent, asked, "Knows what she wants");

            assertThat(AdminTest.admin(data, "export", export.toString()).out()).contains("4 lines in people.jsonl");
            assertThat(AdminTest.admin(data, "export", export.toString()).err()).contains("already");

            List<JsonNode> messages = lines(export, "messages");
            assertThat(messages).filteredOn(message -> message.path("roomId").asString().equals(room))
                    .extracting(message -> message.path("number").asLong() + " " + message.path("author").asString()
                            + " " + message.path("text").asString())
                    .containsExactly("1 " + ana.username() + " Здравей!", "2 " + boris.username() + " ",
                            "3 " + ana.username() + " with a file");
            assertThat(messages).filteredOn(message -> message.path("text").asString().equals("Please help"))
                    .hasSize(1);
            JsonNode described = lines(export, "files").getFirst();
            assertThat(Files.readString(export.resolve(described.path("file").asString()))).isEqualTo("The plan");
            assertThat(described.path("name").asString()).isEqualTo("план.txt");
            assertThat(lines(export, "people")).extracting(person -> person.path("username").asString())
                    .containsExactly("admin", ana.username(), boris.username(), agent.username());
            assertThat(lines(export, "rooms")).hasSize(2);
            assertThat(lines(export, "support-cases").getFirst().path("notes").path(0).path("text").asString())
                    .isEqualTo("Knows what she wants");
            assertThat(Files.getPosixFilePermissions(export)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(everyText(export)).doesNotContain("argon2", "regretted", "not yet said", ":null");

            Path again = folder.resolve("again");
            AdminTest.admin(data, "export", again.toString());
            for (String part : List.of("messages", "people", "rooms", "files", "support-cases", "support-replies")) {
                assertThat(again.resolve(part + ".jsonl")).hasSameTextualContentAs(export.resolve(part + ".jsonl"));
            }
        }
    }

    private static List<JsonNode> lines(Path export, String part) throws IOException {
        return Files.readAllLines(export.resolve(part + ".jsonl")).stream().map(JSON::readTree).toList();
    }

    private static String everyText(Path export) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.newDirectoryStream(export, "*.json*")) {
            for (Path file : files) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
