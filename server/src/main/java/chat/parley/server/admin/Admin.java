package chat.parley.server.admin;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.embeddedmongo.FolderInUse;
import chat.parley.embeddedmongo.RestoreRefused;
import chat.parley.embeddedmongo.SalvageReport;
import chat.parley.embeddedmongo.StoreDamaged;
import chat.parley.server.store.DataFolder;
import chat.parley.server.store.StartRefused;
import chat.parley.server.tls.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code parley admin}: what an administrator does from a shell, on the computer and as the user that the server runs as. Ends
 * with status 0 if it was done, 1 with a sentence on the error stream if not, 2 if the command line is wrong.
 */
@Command(name = "parley admin", scope = CommandLine.ScopeType.INHERIT, mixinStandardHelpOptions = true, versionProvider = Admin.Version.class, description = "Looks after a server: whether it runs or not, on this computer.", commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n", synopsisSubcommandLabel = "COMMAND")
public final class Admin {

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT, defaultValue = "${env:PARLEY_DATA}", description = "Data folder of the server; without it the usual one.")
    private @Nullable Path data;

    private final PrintStream out;
    private final PrintStream err;

    Admin(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(new Admin(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        CommandLine line = new CommandLine(this).setExecutionExceptionHandler((failure, _, _) -> explain(failure));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
    }

    @Command(name = "create-admin", description = "Makes another administrator, and shows the password.")
    int createAdmin(@Parameters(paramLabel = "USERNAME") String username) {
        return order("create-admin", Map.of("username", username));
    }

    @Command(name = "reset-password", description = "Gives somebody a new password, shows it, and signs them out everywhere.")
    int resetPassword(
            @Parameters(paramLabel = "USERNAME", description = "User name or e-mail address") String username) {
        return order("reset-password", Map.of("username", username));
    }

    @Command(name = "disable", description = "Signs somebody out everywhere and lets them in no longer; what they wrote stays.")
    int disable(@Parameters(paramLabel = "USERNAME", description = "User name or e-mail address") String username) {
        return order("disable", Map.of("username", username));
    }

    @Command(name = "enable", description = "Lets somebody in again who was disabled.")
    int enable(@Parameters(paramLabel = "USERNAME", description = "User name or e-mail address") String username) {
        return order("enable", Map.of("username", username));
    }

    @Command(name = "list-users", description = "Lists everybody who has an account.")
    int listUsers() {
        return order("list-users", Map.of());
    }

    @Command(name = "backup", description = "Copies everything into a new folder while the server goes on, and tries it out.")
    int backup(@Parameters(paramLabel = "FOLDER", description = "Must not exist, or be empty") Path target) {
        return order("backup", Map.of("target", target.toAbsolutePath().normalize().toString()));
    }

    @Command(name = "restore", description = "Makes a data folder out of a backup, whole or not at all.")
    int restore(@Parameters(paramLabel = "BACKUP", description = "The folder that backup made") Path backup) {
        return tell(new Restore(data()).from(backup.toAbsolutePath()));
    }

    @Command(name = "export", description = "Writes people, rooms, messages and files into a new folder, readable without Parley, while the server goes on.")
    int export(@Parameters(paramLabel = "FOLDER", description = "Must not exist") Path target) {
        return order("export", Map.of("target", target.toAbsolutePath().normalize().toString()));
    }

    @Command(name = "rotate-keys", description = "Signs with a new key from now on. The last one is good until its tokens have ended, so nobody is signed out.")
    int rotateKeys(
            @Option(names = "--now", description = "Erases the old keys at once and signs everybody out: for when somebody may have them.") boolean now) {
        return order("rotate-keys", Map.of("now", Boolean.toString(now)));
    }

    @Command(name = "check", description = "Reads the whole database and compares what it finds.")
    int check() {
        return Control.isServed(data())
                ? order("check", Map.of())
                : tell(ServerCommands.told(EmbeddedMongo.check(database())));
    }

    @Command(name = "repair", description = "Mends indexes that do not agree with the documents; the server must not run.")
    int repair() {
        return tell(ServerCommands.told(EmbeddedMongo.repair(database())));
    }

    @Command(name = "salvage", description = "Copies what can be read of a damaged database into a new data folder; the server must not run.")
    int salvage(@Parameters(paramLabel = "FOLDER", description = "The data folder to make") Path target) {
        SalvageReport report = EmbeddedMongo.salvage(database(), target.resolve(BackupCommand.DATABASE));
        report.examples().forEach(out::println);
        List<String> missing = MissingMessages.in(target.resolve(BackupCommand.DATABASE));
        missing.forEach(out::println);
        out.println(report.documents() + " documents were copied to " + target + "; " + report.gaps()
                + " places could not be read.");
        return report.gaps() == 0 && missing.isEmpty() ? 0 : 1;
    }

    @Command(name = "compact", description = "Gives back the room of what was deleted or replaced.")
    int compact() {
        return order("compact", Map.of());
    }

    @Command(name = "fingerprint", description = "Shows the fingerprint of the server's own certificate.")
    int fingerprint() {
        return Fingerprint.ofOwnCertificate(data()).map(fingerprint -> tell(Outcome.done(fingerprint)))
                .orElseGet(
                        () -> tell(Outcome.refused("This server has no certificate of its own. It makes one when other "
                                + "computers can reach it (--host) and it was given none.")));
    }

    private int order(String command, Map<String, String> options) {
        return tell(Control.of(data()).carryOut(new Order(command, options)));
    }

    private int tell(Outcome outcome) {
        outcome.lines().forEach(outcome.done() ? out::println : err::println);
        return outcome.done() ? 0 : 1;
    }

    private Path data() {
        return (data == null || data.toString().isEmpty() ? DataFolder.usual() : data).toAbsolutePath().normalize();
    }

    private Path database() {
        return data().resolve(BackupCommand.DATABASE);
    }

    private int explain(Exception failure) {
        return tell(Outcome.refused(switch (failure) {
            case FolderInUse _ -> "The server is running on " + data() + ". Stop it first.";
            case StoreDamaged _,RestoreRefused _,StartRefused _ -> Objects.toString(failure.getMessage());
            case UncheckedIOException _ -> failure.getMessage() + ".";
            default -> "It failed for a reason that nobody foresaw: " + failure;
        }));
    }

    /** What {@code --version} says. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Admin.class.getPackage().getImplementationVersion();
            return new String[]{"Parley " + (version == null ? "(from its sources)" : version)};
        }
    }
}
