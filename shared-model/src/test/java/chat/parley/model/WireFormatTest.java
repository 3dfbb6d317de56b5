package chat.parley.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.live.ClientFrame;
import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What no single golden file can say: rules that hold for all records, now and later. */
class WireFormatTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> SECRETS = Set.of("password", "oldPassword", "newPassword", "token", "refreshToken",
            "authorization");
    private static final String CANARY = "canary-7c1d";

    static Stream<Class<?>> records() {
        return WireRecords.all();
    }

    static Stream<Object> recordsWithSecrets() {
        return Stream.of(new CreateUser("elena", CANARY, "Elena", "Marinova", UserType.CONSUMER, null),
                new SignIn("elena", CANARY), new SignInById(CANARY), new RefreshSession(CANARY),
                new LoginAnswer(true, CANARY, CANARY, Instant.EPOCH, elena()), new ClientFrame.Identity("1", CANARY),
                new ChangePassword(CANARY, CANARY), new ConfirmPassword(CANARY),
                new AdminPersonAnswer(true, new AdminPersonView(elena(), null, null, 0, false), CANARY),
                new ImportReport.Created(2, "elena", CANARY));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyInstantIsWrittenWithMilliseconds(Class<?> type) {
        assertThat(WireRecords.componentsOf(type)).filteredOn(component -> component.getType() == Instant.class)
                .allMatch(component -> component.getAccessor().isAnnotationPresent(WireTime.class));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T07:24:00Z,2026-11-19T07:24:00.000Z", "2026-11-19T07:24:00.5Z,2026-11-19T07:24:00.500Z",
        "2026-11-19T07:24:00.123456789Z,2026-11-19T07:24:00.123Z"})
    void aTimeHasThreeDigitsAfterTheSecond(Instant time, String wire) {
        assertThat(JSON.writeValueAsString(new MuteRoom(true, time))).contains("\"" + wire + "\"");
    }

    @ParameterizedTest
    @MethodSource("recordsWithSecrets")
    void aSecretNeverReachesALogThroughToString(Object record) {
        assertThat(record.toString()).doesNotContain(CANARY);
        assertThat(JSON.writeValueAsString(record)).contains(CANARY);
    }

    @Test
    void everyRecordWithASecretIsAmongThoseTried() {
        var withSecrets = records().filter(type -> WireRecords.componentsOf(type).stream()
                .anyMatch(component -> SECRETS.contains(component.getName())));
        assertThat(withSecrets)
                .containsExactlyInAnyOrderElementsOf(recordsWithSecrets().<Class<?>>map(Object::getClass).toList());
    }

    @ParameterizedTest
    @CsvSource({"UserType,CONSUMER,consumer", "UserType,SUPPORT,support", "Role,MEMBER,member", "Role,LEAD,lead",
        "Role,ADMIN,admin", "RoomType,CONSUMER_TO_CONSUMER,consumer-to-consumer",
        "RoomType,CONSUMER_TO_SUPPORT,consumer-to-support"})
    void aKindIsSpelledAsTheContractSpellsIt(String type, String constant, String wire) throws ClassNotFoundException {
        var kind = Class.forName("chat.parley.model." + type);
        var value = JSON.readValue("\"" + wire + "\"", kind);
        assertThat(value).hasToString(constant);
        assertThat(JSON.writeValueAsString(value)).isEqualTo("\"" + wire + "\"");
    }

    @Test
    void aFrameThatANewerServerSendsIsUnknownAndNoFailure() {
        var frame = JSON.readValue("{\"event\":\"poll opened\",\"pollId\":\"1\",\"options\":[1,2]}", ServerFrame.class);
        assertThat(frame).isEqualTo(new ServerFrame.Unknown());
    }

    @Test
    void aFieldThatANewerServerAddsIsPassedOver() {
        var frame = JSON.readValue("{\"event\":\"room updated\",\"roomId\":\"r\",\"colour\":\"red\"}",
                ServerFrame.class);
        assertThat(frame).isEqualTo(new ServerFrame.RoomUpdated("r"));
    }

    @Test
    void aFrameThatNoClientMaySendIsRefused() {
        assertThatThrownBy(() -> JSON.readValue("{\"event\":\"become admin\"}", ClientFrame.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aPostIsTheMessageThatHistoryWillShow() {
        var people = List.of(elena());
        var message = new MessageView("m", "r", new MessageBody("Hello"), "text", elena(), List.of(), 3, 4,
                "c", null, Instant.EPOCH, Instant.EPOCH, null, null, null, List.of(), null,
                null);
        assertThat(PostView.of(message, people).toMessage()).isEqualTo(message);
    }

    @Test
    void whatOnlyThePersonMaySeeIsLeftOutForOthers() {
        var json = JSON.writeValueAsString(elena().withoutPrivateParts());
        assertThat(json).doesNotContain("email").doesNotContain("role").contains("elena");
    }

    private static UserView elena() {
        return new UserView("u", "elena", "Elena", "Marinova", UserType.CONSUMER, "elena@vitosha-bikes.example",
                Role.ADMIN, Instant.EPOCH, Instant.EPOCH);
    }
}
