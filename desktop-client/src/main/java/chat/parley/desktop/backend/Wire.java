package chat.parley.desktop.backend;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON to the records of the wire and back. What it returns is whole: a component that is not marked nullable is there,
 * whatever the other side sent, and its numbers, times and ids are {@link Plausible}. Unknown properties are passed over, so that a newer server is understood.
 */
final class Wire {
    /** Ten times what a message may be, in characters. */
    private static final int LONGEST_TEXT = 100_000;
    /** Of a text in which so much stands, the records would take far more memory than it does itself. */
    private static final long MOST_TOKENS = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(32)
                    .maxStringLength(LONGEST_TEXT).maxTokenCount(MOST_TOKENS).build())
            .build()).build();

    private Wire() {}

    static String write(Object body) {
        return JSON.writeValueAsString(body);
    }

    /** @throws ApiFailure.Garbled if the text is not a whole {@code type} */
    static <T> T read(String text, Class<T> type) {
        try {
            T value = JSON.readValue(text, type);
            if (value == null || !whole(value)) {
                throw new ApiFailure.Garbled("an incomplete " + type.getSimpleName(), null);
            }
            return value;
        } catch (JacksonException e) {
            throw new ApiFailure.Garbled("not a " + type.getSimpleName(), e);
        }
    }

    private static boolean whole(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(item -> item != null && whole(item));
        }
        if (!(value instanceof Record)) {
            return Plausible.value(value);
        }
        if (!Plausible.place(value)) {
            return false;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = component(value, component);
            boolean fits = part == null
                    ? mayLack(component.getAnnotatedType())
                    : whole(part) || part instanceof Collection<?> items && mayHaveGaps(component)
                            && items.stream().allMatch(item -> item == null || whole(item));
            if (!fits || part instanceof String text && !Plausible.text(component.getName(), text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayHaveGaps(RecordComponent component) {
        return component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                && Stream.of(list.getAnnotatedActualTypeArguments()).allMatch(Wire::mayLack);
    }

    private static boolean mayLack(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object component(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " of a wire record cannot be read", e);
        }
    }
}
