package chat.parley.desktop.architecture;

import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String APP = "chat.parley.desktop";
    private static final String BAD = "chat.parley.desktop.architecture.bad";
    private final JavaClasses app = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(APP);
    private final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

    static Stream<Function<Rules, ArchRule>> rules() {
        return Stream.of(Rules::onlyOneClassKnowsThePlatform, Rules::viewModelsKnowNoView,
                Rules::backendAndStoreKnowNoJavaFx, Rules::theModelKnowsOnlyPropertiesAndLists,
                Rules::layersKnowNoFeature, Rules::layersPointDownwards, Rules::questionsLeaveInOnePlace,
                Rules::onlyTheBackendReachesTheNetwork);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theAppKeepsTheRule(Function<Rules, ArchRule> rule) {
        rule.apply(new Rules(APP)).check(app);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCatchesWhatBreaksIt(Function<Rules, ArchRule> rule) {
        assertThat(rule.apply(new Rules(BAD)).evaluate(bad).hasViolation()).isTrue();
    }

    @Test
    void featuresAreIndependentOfEachOther() {
        new Rules(APP).featuresAreIndependent().forEach(rule -> rule.check(app));
    }

    @Test
    void aFeatureThatLeansOnAnotherIsCaught() {
        assertThat(new Rules(BAD).featuresAreIndependent()).anyMatch(rule -> rule.evaluate(bad).hasViolation());
    }

    @Test
    void theAppIsReallyLookedAt() {
        assertThat(app).anyMatch(each -> each.getName().equals(APP + ".model.Chat"));
    }
}
