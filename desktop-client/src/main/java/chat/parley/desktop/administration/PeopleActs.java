package chat.parley.desktop.administration;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import chat.parley.desktop.ui.Confirm;
import chat.parley.desktop.ui.Layers;
import chat.parley.desktop.ui.Texts;
import chat.parley.model.AdminPersonView;
import chat.parley.model.UserView;

/** Does things to people after asking where that is due, and says in passing that they are done. JavaFX thread only. */
final class PeopleActs {

    private final PeopleViewModel model;
    private final AdminTools tools;
    private final Layers layers;
    private final Texts texts;
    private final PeopleWords words;
    private final Function<UserView, CompletableFuture<Void>> write;

    /** @param write opens the conversation with somebody */
    PeopleActs(PeopleViewModel model, AdminTools tools, PeopleWords words,
            Function<UserView, CompletableFuture<Void>> write) {
        this.model = model;
        this.write = write;
        this.tools = tools;
        this.words = words;
        layers = tools.layers();
        texts = tools.texts();
    }

    /** Goes to the conversation with that person, which begins if there is none yet. */
    void write(AdminPersonView person) {
        if (may(List.of(person))) {
            write.apply(person.user()).exceptionally(failure -> {
                layers.toast(texts.get(Trouble.of(failure).key()));
                return null;
            });
        }
    }

    void suspend(List<AdminPersonView> people) {
        if (may(people)) {
            ask(title("server.suspend.title", people), texts.get("server.suspend.words"), "server.suspend",
                    () -> perform(new Deed.Suspend(), people));
        }
    }

    void resume(List<AdminPersonView> people) {
        if (may(people)) {
            perform(new Deed.Resume(), people);
        }
    }

    void signOut(List<AdminPersonView> people) {
        if (may(people)) {
            ask(title("server.signOut.title", people), texts.get("server.signOut.words"), "server.signOut",
                    () -> perform(new Deed.SignOut(), people));
        }
    }

    void delete(AdminPersonView person) {
        if (may(List.of(person))) {
            ask(texts.get("server.delete.title", words.name(person)), texts.get("server.delete.words"),
                    "server.delete", () -> perform(new Deed.Delete(), List.of(person)));
        }
    }

    /** Makes them that, asking first where it gives power over everything. */
    void appoint(List<AdminPersonView> people, Position position) {
        Runnable deed = () -> perform(new Deed.Appoint(position), people);
        if (!may(people)) {
            return;
        }
        if (position == Position.ADMIN) {
            ask(title("server.appoint.title", people), texts.get("server.appoint.words"), "server.appoint", deed);
        } else {
            deed.run();
        }
    }

    void resetPassword(AdminPersonView person) {
        if (may(List.of(person))) {
            ask(texts.get("server.reset.title", words.name(person)), texts.get("server.reset.words"), "server.reset",
                    () -> reset(person));
        }
    }

    /** Tries once more what was not done to a person. */
    void retry(PersonRow.Person row) {
        PersonRow.Failed failed = row.failed();
        if (failed != null) {
            perform(failed.deed(), List.of(row.view()));
        }
    }

    private boolean may(List<AdminPersonView> people) {
        return !people.isEmpty() && !model.amAmong(people) && model.online().getValue();
    }

    private void reset(AdminPersonView person) {
        model.administration().resetPassword(person.user().id()).whenComplete((answer, failure) -> {
            if (failure == null) {
                model.changed(answer.person());
                String password = answer.password();
                if (password != null) {
                    SecretDialog.open(tools, texts.get("server.secret.reset", words.name(person)), password);
                }
            } else if (Trouble.of(failure) != Trouble.CANCELLED) {
                layers.toast(texts.get(Trouble.of(failure).key()));
            }
        });
    }

    private void perform(Deed deed, List<AdminPersonView> people) {
        model.perform(deed, people).thenAccept(done -> {
            if (done > 0) {
                layers.toast(texts.count(deed.doneKey(), done));
            }
        });
    }

    private String title(String key, List<AdminPersonView> people) {
        return people.size() == 1
                ? texts.get(key + ".one", words.name(people.getFirst()))
                : texts.get(key + ".other", people.size());
    }

    private void ask(String title, String said, String yes, Runnable deed) {
        Confirm.ask(layers, title, said, texts.get("room.cancel"), texts.get(yes), deed);
    }
}
