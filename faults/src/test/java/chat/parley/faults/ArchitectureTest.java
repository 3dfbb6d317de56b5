package chat.parley.faults;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final String FIXTURES = "chat.parley.faults.fixture";

    private static final ArchRule SEES_NO_CLASS_OF_THE_SERVER = noClasses().that()
            .resideInAPackage("chat.parley.faults..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("chat.parley.server..")
            .because("what is proved is proved of the server as it is shipped");

    private static final ArchRule SEES_NO_VIEW = noClasses().that()
            .resideInAPackage("chat.parley.faults..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..",
                    "chat.parley.desktop.shell..", "chat.parley.desktop.ui..", "chat.parley.desktop.room..")
            .because("clients are killed without a screen");

    private static final ArchRule HISTORY_KNOWS_NOT_HOW_THE_RUN_WAS_MADE = noClasses().that()
            .resideInAPackage("..history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("chat.parley.faults.client..", "chat.parley.faults.process..",
                    "chat.parley.faults.proxy..")
            .because("an oracle that shares code with what it judges shares its mistakes");

    @Test
    void seesNoClassOfTheServer() {
        SEES_NO_CLASS_OF_THE_SERVER.check(faults());
    }

    @Test
    void seesNoView() {
        SEES_NO_VIEW.check(faults());
    }

    @Test
    void historyKnowsNotHowTheRunWasMade() {
        HISTORY_KNOWS_NOT_HOW_THE_RUN_WAS_MADE.check(faults());
    }

    @Test
    void theRulesFindOffenders() {
        JavaClasses offenders = new ClassFileImporter().importPackages(FIXTURES);

        assertThat(SEES_NO_CLASS_OF_THE_SERVER.evaluate(offenders).hasViolation()).isTrue();
        assertThat(SEES_NO_VIEW.evaluate(offenders).hasViolation()).isTrue();
        assertThat(HISTORY_KNOWS_NOT_HOW_THE_RUN_WAS_MADE.evaluate(offenders).hasViolation()).isTrue();
    }

    /** With the tests, which start everything. */
    private static JavaClasses faults() {
        return new ClassFileImporter().withImportOption(place -> !place.contains("/fixture/"))
                .importPackages("chat.parley.faults");
    }
}
