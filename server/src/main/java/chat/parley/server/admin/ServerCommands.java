package chat.parley.server.admin;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import chat.parley.embeddedmongo.CheckReport;
import chat.parley.embeddedmongo.EmbeddedMongo;
import chat.parley.model.AdminPersonView;
import chat.parley.model.Role;
import chat.parley.model.UserView;
import chat.parley.server.account.KeyRotation;
import chat.parley.server.account.PeopleAdministration;
import chat.parley.server.backup.Sizes;
import chat.parley.server.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The orders that a running server carries out, each with the sentences that an administrator reads afterwards. */
@Component
class ServerCommands {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCommands.class);

    private final PeopleAdministration people;
    private final BackupCommand backup;
    private final ExportCommand export;
    private final KeyRotation keys;
    private final @Nullable EmbeddedMongo ownDatabase;

    ServerCommands(PeopleAdministration people, BackupCommand backup, ExportCommand export, KeyRotation keys,
            ObjectProvider<EmbeddedMongo> ownDatabase) {
        this.people = people;
        this.backup = backup;
        this.export = export;
        this.keys = keys;
        this.ownDatabase = ownDatabase.getIfAvailable();
    }

    Outcome carryOut(Order order) {
        try {
            return switch (order.command()) {
                case "create-admin" -> createAdmin(order.option("username"));
                case "reset-password" -> resetPassword(order.option("username"));
                case "disable" -> suspend(order.option("username"));
                case "enable" -> resume(order.option("username"));
                case "list-users" -> listUsers();
                case "backup" -> backup.make(Path.of(order.option("target")));
                case "export" -> export.make(Path.of(order.option("target")));
                case "rotate-keys" -> rotateKeys(Boolean.parseBoolean(order.option("now")));
                case "check" -> check();
                case "compact" -> compact();
                default -> Outcome.refused("This server knows no command " + order.command() + ".");
            };
        } catch (Refusal | IllegalArgumentException e) {
            return Outcome.refused(Objects.toString(e.getMessage()));
        } catch (UncheckedIOException e) {
            LOG.warn("The order {} failed", order.command(), e);
            return Outcome.refused(Objects.toString(e.getMessage()) + ".");
        } catch (RuntimeException e) {
            LOG.error("The order {} failed", order.command(), e);
            return Outcome.refused("It failed for a reason that nobody foresaw; the server's log has the details.");
        }
    }

    private Outcome createAdmin(String username) {
        return Outcome.done("The administrator " + username + " was made. The password is "
                + people.createAdmin(username) + " and is shown only here; it should be changed after signing in.");
    }

    private Outcome resetPassword(String username) {
        return Outcome.done("The new password of " + username + " is " + people.resetPassword(username)
                + " and is shown only here. All devices were signed out.");
    }

    private Outcome suspend(String username) {
        people.suspend(username);
        return Outcome.done(username + " was signed out everywhere and cannot come in until enabled again.");
    }

    private Outcome resume(String username) {
        people.resume(username);
        return Outcome.done(username + " may come in again.");
    }

    private Outcome rotateKeys(boolean atOnce) {
        return atOnce
                ? Outcome.done("A new key signs. The old ones are erased and every sign-in is over ("
                        + keys.renewAtOnce() + " were there): everybody has to sign in again.")
                : Outcome.done("A new key was made. The last one is good until " + keys.renew()
                        + " and is erased then; nobody is signed out.");
    }

    private Outcome listUsers() {
        return new Outcome(true, Stream.concat(Stream.of(row("username", "name", "kind", "since")),
                people.all().map(ServerCommands::row)).toList());
    }

    private static String row(AdminPersonView person) {
        UserView user = person.user();
        Enum<?> kind = user.role() == null || user.role() == Role.MEMBER ? user.type() : user.role();
        return row(user.username(), user.fullName(), kind.name().toLowerCase(Locale.ROOT),
                user.createdAt().toString().substring(0, 10) + (person.suspendedAt() == null ? "" : "  disabled"));
    }

    private static String row(String username, String name, String kind, String since) {
        return String.format(Locale.ROOT, "%-24s %-32s %-10s %s", username, name, kind, since).stripTrailing();
    }

    private Outcome check() {
        return ownDatabase == null ? elsewhere() : told(ownDatabase.check());
    }

    private Outcome compact() {
        if (ownDatabase == null) {
            return elsewhere();
        }
        long before = ownDatabase.storage().bytesOnDisk();
        ownDatabase.compact();
        return Outcome.done("The database took " + Sizes.spoken(before) + " and takes "
                + Sizes.spoken(ownDatabase.storage().bytesOnDisk()) + " now.");
    }

    static Outcome told(CheckReport report) {
        String read = report.documents() + " documents and " + report.entries() + " index entries in "
                + report.collections() + " collections were read";
        return report.isSound()
                ? Outcome.done(read + "; all is well.")
                : new Outcome(false,
                        Stream.concat(Stream.of(read + ". " + report.problems() + " things do not agree:"),
                                report.examples().stream()).toList());
    }

    private static Outcome elsewhere() {
        return Outcome.refused("This server's data lies in a MongoDB of its own; use the tools of MongoDB.");
    }
}
