package chat.parley.desktop.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Every word of the app, in the person's language. What is bound changes with the language, without a restart. To be
 * used on the JavaFX thread, or on one thread in tests.
 *
 * <p>A text holds <code>{0}</code>, <code>{1}</code>… where arguments go. A text that counts exists twice, as
 * {@code key.one} and {@code key.other}; English and Bulgarian both say “one” of exactly 1.
 */
public final class Texts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Hours> hours = new SimpleObjectProperty<>(Hours.OF_24);
    private final ObjectBinding<Wording> wording;

    /** The words of the app, beginning in a language. */
    public Texts(Language first) {
        language = new SimpleObjectProperty<>(first);
        wording = Bindings.createObjectBinding(() -> new Wording(language.get(), hours.get()), language, hours);
        // Else nobody asks for its value, and then it tells of its first change only.
        wording.subscribe(_ -> {});
        for (Language each : Language.values()) {
            texts.put(each, read(each));
        }
    }

    /** The language in use; setting it changes everything that is bound. */
    public ObjectProperty<Language> language() {
        return language;
    }

    /** How the time of day is written; setting it changes everything that shows one. */
    public ObjectProperty<Hours> hours() {
        return hours;
    }

    /** Language and hours together, for whoever shows words that are not bound. */
    public ObservableValue<Wording> wording() {
        return wording;
    }

    /**
     * A text in the language of now.
     *
     * @throws IllegalArgumentException if there is no such key, which a test rules out
     */
    public String get(String key, Object... arguments) {
        String text = Objects.requireNonNull(texts.get(language.get())).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A text that counts: {@code key.one} or {@code key.other}, with the number as <code>{0}</code>. */
    public String count(String key, long number) {
        return get(number == 1 ? key + ".one" : key + ".other", number);
    }

    /** A text that follows the language. */
    public StringBinding of(String key, Object... arguments) {
        return from(() -> get(key, arguments));
    }

    /** A text that follows the language, the manner of writing times, and whatever else it is made from. */
    public StringBinding from(Callable<String> text, Observable... alsoFrom) {
        var sources = new Observable[alsoFrom.length + 1];
        System.arraycopy(alsoFrom, 0, sources, 0, alsoFrom.length);
        sources[alsoFrom.length] = wording;
        return Bindings.createStringBinding(text, sources);
    }

    private static Properties read(Language language) {
        String file = "messages_" + language.code() + ".properties";
        try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The texts " + file + " are missing");
            }
            var read = new Properties();
            read.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
