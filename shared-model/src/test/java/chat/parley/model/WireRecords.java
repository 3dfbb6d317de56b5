package chat.parley.model;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;

/** The records that cross the wire, found on the class path: nobody has to remember to add a new one to a list. */
final class WireRecords {

    /** All classes of this module, without its tests. */
    static final JavaClasses MODULE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("chat.parley.model");

    private WireRecords() {}

    /**
     * Every public record; left out are those called {@code Unknown}, as they stand for what has no JSON of its own, and
     * {@link Mentions.Mention}, which is found in a message by whoever reads it.
     */
    static Stream<Class<?>> all() {
        return MODULE.stream().filter(JavaClass::isRecord).<Class<?>>map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getSimpleName().equals("Unknown") && type != Mentions.Mention.class);
    }

    /** {@code UserView} or {@code ServerFrame.Ready}: what its golden file is called. */
    static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    static List<RecordComponent> componentsOf(Class<?> type) {
        return Arrays.asList(type.getRecordComponents());
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The same record with all that may be absent absent. */
    static Object withoutWhatMayBeAbsent(Object record) {
        var components = record.getClass().getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components).map(each -> isNullable(each) ? null : valueOf(each, record)).toArray();
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
