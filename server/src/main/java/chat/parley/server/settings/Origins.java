package chat.parley.server.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/** Where the settings come from that the server was started with. */
@Component
class Origins {

    private static final String BUILT_IN = "built-in";
    /** How Spring names a file that lies inside the jar. */
    private static final String INSIDE = "class path resource";

    private final Environment environment;

    Origins(Environment environment) {
        this.environment = environment;
    }

    /** {@code built-in}, {@code file}, {@code environment} or {@code command-line}. */
    String of(String name) {
        var property = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(property) != null) {
                return word(source.getUnderlyingSource());
            }
        }
        return BUILT_IN;
    }

    private static String word(@Nullable Object source) {
        return switch (source) {
            case CommandLinePropertySource<?> _ -> "command-line";
            case SystemEnvironmentPropertySource _ -> "environment";
            case null, default -> String.valueOf(source).contains(INSIDE) ? BUILT_IN : "file";
        };
    }
}
