package chat.parley.server.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import chat.parley.model.SettingView;
import chat.parley.model.SettingsAnswer;
import chat.parley.server.audit.Actor;
import chat.parley.server.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings as administrators see them: those that can be changed, and those that a restart is needed for. */
@Component
public class SettingsRegister {

    private final LiveSettings settings;
    private final Origins origins;
    private final Environment environment;
    private final DataFolder folder;

    SettingsRegister(LiveSettings settings, Origins origins, Environment environment, DataFolder folder) {
        this.settings = settings;
        this.origins = origins;
        this.environment = environment;
        this.folder = folder;
    }

    /** All of them, as they are now. */
    public SettingsAnswer all() {
        LiveSettings.Standing standing = settings.standing();
        return new SettingsAnswer(true, standing.version(),
                Stream.concat(standing.values().stream().map(this::view), fixed().stream()).toList());
    }

    /**
     * Changes some of them.
     *
     * @param seen version that the administrator saw
     * @param wish name → value; {@code null} for the usual one
     * @throws chat.parley.server.web.Invalid with a sentence for each setting that cannot be like this
     * @throws chat.parley.server.web.Conflict if they saw another version than there is
     */
    public SettingsAnswer change(long seen, Map<String, @Nullable String> wish, Actor by) {
        settings.change(seen, wish, by);
        return all();
    }

    private SettingView view(LiveValue<?> value) {
        String name = value.setting().name();
        Shape shape = value.setting().shape();
        return new SettingView(name, shape.kind(), value.text(), value.usualText(), origins.of(name), value.isChosen(),
                false, shape instanceof Shape.Choice choice ? choice.words() : null, least(shape), most(shape));
    }

    private static @Nullable Long least(Shape shape) {
        return switch (shape) {
            case Shape.Whole whole -> whole.least();
            case Shape.Text _ -> 1L;
            case Shape.Choice _,Shape.TimeOfDay _ -> null;
        };
    }

    private static @Nullable Long most(Shape shape) {
        return switch (shape) {
            case Shape.Whole whole -> whole.most();
            case Shape.Text text -> (long) text.most();
            case Shape.Choice _,Shape.TimeOfDay _ -> null;
        };
    }

    /** The addresses of a database and of a Redis are not told, as they may hold passwords. */
    private List<SettingView> fixed() {
        return List.of(fixed("parley.host", given("parley.host")), fixed("parley.port", given("parley.port")),
                fixed("parley.data", folder.path().toAbsolutePath().toString()),
                fixed("parley.mongodb", given("parley.mongodb").isBlank() ? "embedded" : "elsewhere"),
                fixed("parley.redis", given("parley.redis").isBlank() ? "none" : "elsewhere"));
    }

    private SettingView fixed(String name, String value) {
        return new SettingView(name, "text", value, value, origins.of(name), false, true, null, null, null);
    }

    private String given(String name) {
        return environment.getProperty(name, "");
    }
}
