package chat.parley.desktop.administration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import chat.parley.desktop.backend.PeopleQuestion.Access;
import chat.parley.desktop.model.Chat;
import chat.parley.desktop.model.PasswordCheck;
import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.store.Outbox;
import chat.parley.desktop.testing.FakeAdministration;
import chat.parley.desktop.testing.HandTimer;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.AdminPersonView;
import chat.parley.model.Role;
import chat.parley.model.UserType;
import chat.parley.model.UserView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleViewModelTest {

    private final HandTimer timer = new HandTimer();
    private final SampleServer server = SampleServer.ofAdmin("u-elena", "Elena", "Marinova");
    private final FakeAdministration office = server.administration;
    private Chat chat;
    private PeopleViewModel model;

    @BeforeEach
    void signIn() {
        office.people.add(new AdminPersonView(server.me(), null, SampleServer.NINE, 2, true));
        chat = SampleChat.open(server.me(), server, timer, Outbox.inMemory());
        model = new PeopleViewModel(chat, timer);
    }

    private static List<String> names(PeopleViewModel model) {
        return model.rows().stream().map(row -> row instanceof PersonRow.Person person
                ? person.view().user().firstName()
                : "…").toList();
    }

    private AdminPersonView person(String firstName) {
        return office.people.stream().filter(view -> view.user().firstName().equals(firstName)).findFirst()
                .orElseThrow();
    }

    private PersonRow.Person row(String firstName) {
        return model.rows().stream().filter(PersonRow.Person.class::isInstance).map(PersonRow.Person.class::cast)
                .filter(row -> row.view().user().firstName().equals(firstName)).findFirst().orElseThrow();
    }

    private void pass(int millis) {
        timer.pass(Duration.ofMillis(millis));
    }

    private void somebody() {
        office.add("Nadya", "Koleva", UserType.SUPPORT, Role.MEMBER, view -> view);
        office.add("Tom", "Okafor", UserType.CONSUMER, Role.MEMBER, view -> view);
        office.add("Ivan", "Dimitrov", UserType.CONSUMER, Role.MEMBER,
                view -> new AdminPersonView(view.user(), SampleServer.NINE, null, 0, false));
        model.enter();
    }

    @Test
    void theTableIsAsLongAsThereArePeopleAndFilledWhereOneLooks() {
        office.addMembers(1_283);
        model.enter();
        assertThat(model.rows()).hasSize(1_284);
        assertThat(model.total().get()).isEqualTo(1_284);
        assertThat(office.asked).as("one page").containsExactly("people 0");

        IntStream.range(300, 700).forEach(index -> model.look(model.rows().get(index)));
        pass(100);
        assertThat(office.asked).as("what one only scrolls past is not asked for").containsExactly("people 0",
                "people 5", "people 6");
        assertThat(model.rows().get(650)).isInstanceOf(PersonRow.Person.class);
        assertThat(model.rows().get(350)).isInstanceOf(PersonRow.Awaited.class);
    }

    @Test
    void whoWalksThroughThousandsHoldsThoseNearby() {
        office.addMembers(3_000);
        model.enter();
        for (int index = 0; index < 3_000; index += 50) {
            model.look(model.rows().get(index));
            pass(100);
        }
        assertThat(model.rows().stream().filter(PersonRow.Person.class::isInstance))
                .hasSizeLessThanOrEqualTo(PeopleList.MOST_HELD);
        assertThat(model.rows().get(2_950)).isInstanceOf(PersonRow.Person.class);
        assertThat(model.rows()).hasSize(3_001);
    }

    @Test
    void wordsAndFiltersAreForTheServer() {
        somebody();
        model.words().set("T");
        model.words().set("To");
        pass(300);
        assertThat(names(model)).containsExactly("Tom");
        assertThat(office.asked).as("once for all keys").hasSize(2);
        assertThat(model.narrowed()).isTrue();
        model.words().set("zz");
        pass(300);
        assertThat(model.state().get()).isEqualTo(PeopleLoader.State.NOBODY);
        model.clearFilters();
        assertThat(model.rows()).hasSize(4);
        model.access().set(Access.SUSPENDED);
        assertThat(names(model)).containsExactly("Ivan");
        model.access().set(null);
        model.position().set(Position.AGENT);
        assertThat(names(model)).containsExactly("Nadya");
    }

    @Test
    void severalAreSuspendedOneAfterTheOtherAndWhereItFailsTheRowSaysSo() {
        somebody();
        model.choose(person("Nadya"), true);
        model.choose(person("Tom"), true);
        office.refuse(person("Nadya").user().id(), 409);

        assertThat(model.perform(new Deed.Suspend(), model.chosen().get())).isCompletedWithValue(1);
        assertThat(row("Tom").view().suspendedAt()).isNotNull();
        assertThat(row("Tom").failed()).isNull();
        PersonRow.Failed failed = row("Nadya").failed();
        assertThat(failed).isEqualTo(new PersonRow.Failed(new Deed.Suspend(), Trouble.CONFLICT));
        assertThat(row("Nadya").busy()).isFalse();
        assertThat(model.chosen().get()).as("as they stand now").extracting(view -> view.suspendedAt() != null)
                .containsExactly(false, true);

        office.refuseNobody();
        assertThat(model.perform(new Deed.Suspend(), List.of(row("Nadya").view()))).isCompletedWithValue(1);
        assertThat(row("Nadya").failed()).isNull();
    }

    @Test
    void nothingIsDoneBeforeThePasswordIsGivenAndItIsAskedForOnce() {
        somebody();
        office.wantsPassword = true;
        PasswordCheck check = chat.administration().check();
        var password = new PasswordCheckViewModel(check);
        var deed = model.perform(new Deed.Suspend(), List.of(person("Nadya"), person("Tom")));
        assertThat(check.wanted().get()).isTrue();
        assertThat(row("Tom").busy()).isTrue();
        assertThat(person("Nadya").suspendedAt()).isNull();

        password.password().set("guess");
        password.confirm();
        assertThat(password.state().get()).isEqualTo(PasswordCheckViewModel.State.WRONG);
        assertThat(check.wanted().get()).isTrue();
        password.password().set(FakeAdministration.PASSWORD);
        password.confirm();

        assertThat(check.wanted().get()).isFalse();
        assertThat(deed).isCompletedWithValue(2);
        assertThat(person("Nadya").suspendedAt()).isNotNull();
        assertThat(person("Tom").suspendedAt()).isNotNull();
        assertThat(office.asked).filteredOn(asked -> asked.equals("confirm")).hasSize(2);
    }

    @Test
    void whoDoesNotGiveThePasswordHasDoneNothing() {
        somebody();
        office.wantsPassword = true;
        var deed = model.perform(new Deed.Delete(), List.of(person("Nadya"), person("Tom")));
        new PasswordCheckViewModel(chat.administration().check()).cancel();
        assertThat(deed).isCompletedExceptionally();
        assertThat(row("Nadya").busy()).isFalse();
        assertThat(row("Nadya").failed()).isNull();
        assertThat(office.people).hasSize(4);
        assertThat(office.asked).as("the second is not even tried").filteredOn(asked -> asked.startsWith("delete"))
                .hasSize(1);
    }

    @Test
    void whoIsDeletedLeavesTheTableAndTheOthersMoveUp() {
        somebody();
        model.choose(person("Ivan"), true);
        model.perform(new Deed.Delete(), List.of(person("Ivan"))).join();
        assertThat(names(model)).containsExactly("Elena", "Nadya", "Tom");
        assertThat(model.chosen().get()).isEmpty();
        assertThat(model.total().get()).isEqualTo(3);
    }

    @Test
    void everybodyIsEverybodyElse() {
        office.addMembers(250);
        model.enter();
        model.chooseAll(true);
        assertThat(model.chosen().get()).as("all who are held").hasSize(99);
        assertThat(model.amAmong(model.chosen().get())).isFalse();
        assertThat(model.moreToChoose()).isTrue();
        model.chooseEverybody().join();
        assertThat(model.chosen().get()).hasSize(250).extracting(view -> view.user().id()).doesNotHaveDuplicates();
        assertThat(model.moreToChoose()).isFalse();
        model.choose(person("Elena"), true);
        assertThat(model.amAmong(model.chosen().get())).as("who wants to be").isTrue();
        model.chooseAll(false);
        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void rolesAreTypeAndRole() {
        somebody();
        for (Position position : Position.values()) {
            model.perform(new Deed.Appoint(position), List.of(person("Tom"))).join();
            assertThat(Position.of(row("Tom").view().user())).isEqualTo(position);
        }
        UserView tom = person("Tom").user();
        assertThat(tom.type()).isEqualTo(UserType.CONSUMER);
    }

    @Test
    void aServerThatComesBackIsAskedAgain() {
        server.goDown();
        model.enter();
        assertThat(model.state().get()).isEqualTo(PeopleLoader.State.TROUBLE);
        office.up = true;
        timer.pass(Duration.ofSeconds(31));
        assertThat(model.state().get()).isEqualTo(PeopleLoader.State.LISTED);
        model.leave();
        int before = office.asked.size();
        timer.pass(Duration.ofMinutes(2));
        assertThat(office.asked).as("nobody looks").hasSize(before);
    }

    @Test
    void anAccountIsMadeWithAPasswordThatIsToldOnce() {
        somebody();
        var form = new NewPersonViewModel(chat.administration());
        assertThat(form.complete().get()).isFalse();
        form.firstName().set("Maya");
        form.lastName().set("Lindqvist");
        form.username().set("tom");
        assertThat(form.complete().get()).isTrue();
        assertThat(form.make()).isCompletedExceptionally();
        assertThat(form.state().get()).isEqualTo(NewPersonViewModel.State.USERNAME_TAKEN);
        form.username().set("maya");
        form.position().set(Position.AGENT);
        var made = form.make().join();
        assertThat(made.password()).hasSize(20);
        assertThat(made.toString()).doesNotContain(made.password());
        assertThat(person("Maya").user().type()).isEqualTo(UserType.SUPPORT);
    }

    @Test
    void peopleComeFromATableAndGoIntoOne(@TempDir Path folder) throws Exception {
        somebody();
        Path table = folder.resolve("people.csv");
        Files.writeString(table, "\uFEFFusername,firstName,lastName,type,email\nmaya,Maya,Lindqvist,consumer,\n");
        chat.administration().importPeople(table).join();
        assertThat(office.asked).contains("import 2");
        Files.write(table, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(chat.administration().importPeople(table)).isCompletedExceptionally();

        chat.administration().exportPeople(model.question(), table).join();
        assertThat(table).content().contains("nadya");
    }
}
