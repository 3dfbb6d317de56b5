package chat.parley.benchmarks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    private static final ArchRule SEES_NO_CLASS_OF_SERVER_OR_CLIENT = noClasses().that()
            .resideInAPackage("chat.parley.benchmarks..")
            .and()
            .resideOutsideOfPackage("chat.parley.benchmarks.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("chat.parley.server..", "chat.parley.desktop..", "chat.parley.embeddedmongo..")
            .because("only what crosses the wire may be measured");

    private static final ArchRule STORES_SEE_NO_CHAT = noClasses().that()
            .resideInAPackage("chat.parley.benchmarks.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("chat.parley.server..", "chat.parley.desktop..", "chat.parley.model..",
                    "chat.parley.benchmarks.scenario..")
            .because("the database is measured without the chat");

    private static final ArchRule RESULTS_KNOW_NOT_HOW_THEY_CAME_ABOUT = noClasses().that()
            .resideInAPackage("chat.parley.benchmarks.result..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("chat.parley.model..", "chat.parley.benchmarks.driver..",
                    "chat.parley.benchmarks.scenario..")
            .because("a table does not change when a scenario does");

    @Test
    void seesNoClassOfServerOrClient() {
        SEES_NO_CLASS_OF_SERVER_OR_CLIENT.check(benchmarks());
    }

    @Test
    void storesSeeNoChat() {
        STORES_SEE_NO_CHAT.check(benchmarks());
    }

    @Test
    void resultsKnowNotHowTheyCameAbout() {
        RESULTS_KNOW_NOT_HOW_THEY_CAME_ABOUT.check(benchmarks());
    }

    @Test
    void theRulesFindOffenders() {
        JavaClasses offenders = new ClassFileImporter().importPackages("chat.parley.benchmarks.fixture",
                "chat.parley.benchmarks.result.fixture", "chat.parley.benchmarks.store.fixture");

        assertThat(SEES_NO_CLASS_OF_SERVER_OR_CLIENT.evaluate(offenders).hasViolation()).isTrue();
        assertThat(STORES_SEE_NO_CHAT.evaluate(offenders).hasViolation()).isTrue();
        assertThat(RESULTS_KNOW_NOT_HOW_THEY_CAME_ABOUT.evaluate(offenders).hasViolation()).isTrue();
    }

    private static JavaClasses benchmarks() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("chat.parley.benchmarks");
    }
}
