package chat.parley.desktop.ui;

import java.time.Instant;
import java.util.List;

import chat.parley.model.RoomLine;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineWordsTest {

    private final UserView elena = person("Елена");
    private final UserView nadya = person("Надя");
    private final UserView tom = person("Том");

    @Test
    void itSaysWhoDidWhatToWhom() {
        var words = new LineWords(elena, new Texts(Language.ENGLISH));
        assertThat(words.of(nadya, new RoomLine.Added(List.of(tom)))).isEqualTo("Надя added Том");
        assertThat(words.of(elena, new RoomLine.Added(List.of(nadya, tom)))).isEqualTo("You added Надя and Том");
        assertThat(words.of(nadya, new RoomLine.Removed(List.of(elena)))).isEqualTo("Надя removed you");
        assertThat(words.of(elena, new RoomLine.Left())).isEqualTo("You left");
        assertThat(words.of(tom, new RoomLine.Described(null))).isEqualTo("Том took away the description");
        assertThat(words.of(tom, new RoomLine.Unknown())).contains("this version of Parley");
    }

    @Test
    void inBulgarianThePersonIsSpokenToAsOneDoes() {
        var words = new LineWords(elena, new Texts(Language.BULGARIAN));
        assertThat(words.of(nadya, new RoomLine.Added(List.of(tom, elena)))).isEqualTo("Надя добави Том и вас");
        assertThat(words.of(elena, new RoomLine.Renamed("Работилница")))
                .isEqualTo("Вие нарекохте стаята „Работилница“");
        assertThat(words.of(nadya, new RoomLine.Created("Каране"))).isEqualTo("Надя създаде стаята „Каране“");
    }

    private static UserView person(String name) {
        return new UserView(name, name, name, "Тест", UserType.CONSUMER, null, null, Instant.EPOCH, Instant.EPOCH);
    }
}
