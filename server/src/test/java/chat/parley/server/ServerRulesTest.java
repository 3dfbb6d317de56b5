package chat.parley.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each rule holds for the server, and is proved able to fail by classes that break it. */
class ServerRulesTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("chat.parley.server");
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("chat.parley.fixtures.server");

    @ParameterizedTest
    @MethodSource("chat.parley.server.ServerRules#all")
    void theServerKeepsIt(ArchRule rule) {
        rule.check(SERVER);
    }

    @ParameterizedTest
    @MethodSource("chat.parley.server.ServerRules#all")
    void whoBreaksItIsFound(ArchRule rule) {
        assertThat(rule.evaluate(FIXTURES).hasViolation()).as(rule.getDescription()).isTrue();
    }
}
