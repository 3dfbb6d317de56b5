package chat.parley.desktop.architecture;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What may depend on what in the app, for packages below a root: that of the app, or that of fixtures which break each
 * rule on purpose.
 */
record Rules(String root) {
    private static final List<String> FEATURES = List.of("signin", "conversations", "room", "people", "details",
            "hosting", "search", "notification", "tray", "settings", "support", "administration");

    /** A dependency and not a call: {@code Platform::runLater} is no call. */
    ArchRule onlyOneClassKnowsThePlatform() {
        return noClasses().that().resideInAPackage(root + "..").and().doNotHaveFullyQualifiedName(root + ".ui.FxThread")
                .should().dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform")
                .because("the way to the JavaFX thread is handed in as an executor");
    }

    ArchRule viewModelsKnowNoView() {
        return noClasses().that().resideInAPackage(root + "..").and().haveSimpleNameEndingWith("ViewModel").should()
                .dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("view models are tested without a toolkit");
    }

    ArchRule backendAndStoreKnowNoJavaFx() {
        return noClasses().that().resideInAnyPackage(root + ".backend..", root + ".store..").should()
                .dependOnClassesThat().resideInAPackage("javafx..").because("they run on background threads");
    }

    ArchRule theModelKnowsOnlyPropertiesAndLists() {
        return noClasses().that().resideInAPackage(root + ".model..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.fxml..",
                        "javafx.event..", "javafx.animation..", "javafx.concurrent..")
                .because("the model is true whatever shows it");
    }

    /** That place refuses the JavaFX thread, so that nothing in the app waits for a server there. */
    ArchRule questionsLeaveInOnePlace() {
        return noClasses().that().resideInAPackage(root + "..").and()
                .doNotHaveFullyQualifiedName(root + ".backend.Http").should().dependOnClassesThat()
                .haveFullyQualifiedName("java.net.http.HttpClient")
                .because("whatever is asked over HTTP passes the check of its thread");
    }

    ArchRule onlyTheBackendReachesTheNetwork() {
        return noClasses().that().resideInAPackage(root + "..").and().resideOutsideOfPackage(inRoot("backend"))
                .should().dependOnClassesThat()
                .haveNameMatching("java\\.net\\.http\\..*|org\\.java_websocket\\..*|java\\.net\\.Socket"
                        + "|javax\\.net\\..*|java\\.net\\..*URLConnection")
                .because("what it may be asked, and by which thread, is decided there");
    }

    ArchRule layersKnowNoFeature() {
        return noClasses().that().resideInAnyPackage(inRoot("model", "backend", "store", "ui")).should()
                .dependOnClassesThat().resideInAnyPackage(Stream.concat(FEATURES.stream(), Stream.of("shell"))
                        .map(this::inRoot).toArray(String[]::new))
                .because("features build on them, not they on features");
    }

    ArchRule layersPointDownwards() {
        return noClasses().that().resideInAnyPackage(inRoot("backend", "store")).should().dependOnClassesThat()
                .resideInAnyPackage(inRoot("model", "ui")).because("the model builds on them, not they on the model");
    }

    /** One rule per feature: the features it must not know. */
    List<ArchRule> featuresAreIndependent() {
        return FEATURES.stream().<ArchRule>map(feature -> noClasses().that().resideInAPackage(inRoot(feature)).should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(FEATURES.stream(), Stream.of("shell"))
                        .filter(other -> !other.equals(feature)).map(this::inRoot).toArray(String[]::new))
                .because("features are put together by the shell").allowEmptyShould(true)).toList();
    }

    private String inRoot(String name) {
        return root + "." + name + "..";
    }

    private String[] inRoot(String... names) {
        return Stream.of(names).map(this::inRoot).toArray(String[]::new);
    }
}
