package chat.parley.server;

import java.io.ObjectInputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What must hold between the classes of the server, each rule with its reason. */
final class ServerRules {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|secret|authorization).*");

    private ServerRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                mustNotKnow("store", "tls", "web", "audit", "settings", "account", "room", "message", "attachment",
                        "live",
                        "search",
                        "support", "draft", "backup", "overview", "metrics", "demo", "admin"),
                mustNotKnow("web", "tls", "audit", "settings", "account", "room", "message", "attachment", "live",
                        "search",
                        "support",
                        "draft", "backup", "overview", "metrics", "demo", "admin"),
                mustNotKnow("tls", "web", "audit", "settings", "account", "room", "message", "attachment", "live",
                        "search",
                        "support", "draft", "backup", "overview", "metrics", "demo", "admin"),
                mustNotKnow("audit", "settings", "account", "room", "message", "attachment", "live", "search",
                        "support", "draft",
                        "backup",
                        "overview", "metrics", "demo", "admin"),
                mustNotKnow("settings", "account", "room", "message", "attachment", "live", "search", "support",
                        "draft",
                        "backup", "overview", "metrics", "demo", "admin"),
                mustNotKnow("account", "room", "message", "attachment", "live", "search", "support", "draft", "backup",
                        "overview", "metrics", "demo", "admin"),
                mustNotKnow("room", "message", "attachment", "live", "search", "support", "draft", "backup", "overview",
                        "metrics", "demo", "admin"),
                mustNotKnow("message", "attachment", "live", "search", "support", "draft", "backup", "overview",
                        "metrics", "demo", "admin"),
                noClasses().that().resideOutsideOfPackage("..server.live..").should().dependOnClassesThat()
                        .resideInAPackage("..server.live..")
                        .because("live delivery listens; who spoke must not wait for it"),
                slices().matching("..server.(*)..").should().beFreeOfCycles()
                        .because("a feature can be understood without those above it"),
                classes().that().areAnnotatedWith(Document.class).or().areAnnotatedWith(Repository.class).should()
                        .notBePublic().because("what is stored is each feature's own business"),
                noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..")
                        .because("Jackson 3 reads and writes our JSON; two of them do not mix"),
                noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class)
                        .because("bytes from outside must never choose the classes to make"),
                classes().that().areRecords().should(hideTheirSecrets())
                        .because("a record's own toString would carry a secret into a log"));
    }

    private static ArchRule mustNotKnow(String feature, String... others) {
        var packages = Arrays.stream(others).map(other -> "..server." + other + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage("..server." + feature + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(
                        "the direction is attachment and live, message, room, account, settings, audit, then store and web");
    }

    /** The one that the compiler makes is final. */
    private static ArchCondition<JavaClass> hideTheirSecrets() {
        return new ArchCondition<>("override toString if a component is a secret") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var secrets = secrets(type);
                if (!secrets.isEmpty() && type.getMethod("toString").getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " shows " + secrets));
                }
            }
        };
    }

    /** Texts only: a hash, a time or a rule about passwords is no secret. */
    private static List<String> secrets(JavaClass type) {
        return Arrays.stream(type.reflect().getRecordComponents())
                .filter(component -> component.getType() == String.class).map(RecordComponent::getName)
                .filter(name -> SECRET.matcher(name).matches()).toList();
    }
}
