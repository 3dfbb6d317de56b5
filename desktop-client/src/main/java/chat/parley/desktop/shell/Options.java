package chat.parley.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import chat.parley.desktop.model.InvitationLink;
import chat.parley.desktop.settings.AtLogin;
import chat.parley.desktop.store.Directories;
import chat.parley.desktop.ui.Language;
import chat.parley.desktop.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the app. An option that is not given leaves the settings as they are.
 *
 * @param server address to sign in to
 * @param user name to sign in with
 * @param password from the environment only, as command lines can be seen by others
 * @param profile folder for everything the app keeps, so that two windows can be two people
 * @param link a place in Parley to be shown
 * @param invitation fills in the screen to make an account
 * @param inBackground whether the window stays small at first, as when the app starts with the computer
 * @param sayReady whether the app says on its output stream when its window can be used
 * @param rehearse whether it then walks through its screens and closes, as it does while a package is made
 */
record Options(@Nullable String server, @Nullable String user, @Nullable String password, Theme.@Nullable Choice theme,
        @Nullable Language language, @Nullable Path profile, @Nullable ParleyLink link,
        @Nullable InvitationLink invitation, boolean inBackground,
        boolean sayReady, boolean rehearse) {

    private static final String PASSWORD = "PARLEY_PASSWORD";

    /**
     * Reads {@code --server URL --user NAME --theme light|dark|system --language en|bg --profile DIR}, each also as
     * {@code --name=value}; {@code --in-background}, {@code --say-ready}, {@code --rehearse}, a {@link ParleyLink} or an
     * {@link InvitationLink}. What it does not know it
     * passes over: JavaFX has options of its own.
     */
    static Options of(List<String> arguments, Map<String, String> environment) {
        String theme = value("theme", arguments);
        String language = value("language", arguments);
        String profile = value("profile", arguments);
        return new Options(value("server", arguments), value("user", arguments), environment.get(PASSWORD),
                theme == null ? null : Theme.Choice.of(theme), language == null ? null : Language.of(language),
                profile == null ? null : Path.of(profile),
                arguments.stream().flatMap(argument -> ParleyLink.parse(argument).stream()).findFirst().orElse(null),
                arguments.stream().flatMap(argument -> InvitationLink.in(argument).stream()).findFirst().orElse(null),
                arguments.contains(AtLogin.IN_BACKGROUND), arguments.contains("--say-ready"),
                arguments.contains("--rehearse"));
    }

    /** Where the app keeps its things. */
    Directories folders() {
        return profile == null ? Directories.ofThisComputer() : new Directories(profile, profile, profile);
    }

    /** Whether server, name and password are all there, so that nothing need be typed. */
    boolean signsIn() {
        return server != null && user != null && password != null;
    }

    /** What an app that runs already is to open: a place in it, else an invitation; empty if it is only to come to the front. */
    String toHandOver() {
        if (link != null) {
            return link.toString();
        }
        return invitation == null ? "" : invitation.toString();
    }

    /** Without the password, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Options[server=" + server + ", user=" + user + ", profile=" + profile + "]";
    }

    private static @Nullable String value(String name, List<String> arguments) {
        String option = "--" + name;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option + "=")) {
                return argument.substring(option.length() + 1);
            }
            if (argument.equals(option) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return null;
    }
}
