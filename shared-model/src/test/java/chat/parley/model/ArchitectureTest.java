package chat.parley.model;

import chat.parley.model.broken.KnowsItsMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {

    /** Server, app and integrators read these records each with their own mapper, so none may come along with them. */
    private static final ArchRule NOTHING_BUT_ANNOTATIONS = classes().should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "chat.parley.model..", "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");

    @Test
    void theRecordsDependOnNothingButAnnotations() {
        NOTHING_BUT_ANNOTATIONS.check(WireRecords.MODULE);
    }

    @Test
    void theRuleSeesARecordThatKnowsItsMapper() {
        var broken = new ClassFileImporter().importClasses(KnowsItsMapper.class);
        assertThat(NOTHING_BUT_ANNOTATIONS.evaluate(broken).hasViolation()).isTrue();
    }
}
