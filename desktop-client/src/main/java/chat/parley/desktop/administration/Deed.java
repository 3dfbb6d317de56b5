package chat.parley.desktop.administration;

import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.Administration;
import chat.parley.model.AdminPersonView;
import org.jspecify.annotations.Nullable;

/** What can be done to one person or to many. */
sealed interface Deed {

    /**
     * Does it.
     *
     * @return the person afterwards; {@code null} if they are gone
     */
    CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration);

    /** Of what is said once it is done, which counts people. */
    String doneKey();

    /** Keeps them out. */
    record Suspend() implements Deed {

        @Override
        public CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration) {
            return administration.suspend(userId).thenApply(view -> view);
        }

        @Override
        public String doneKey() {
            return "server.done.suspended";
        }
    }

    /** Lets them in again. */
    record Resume() implements Deed {

        @Override
        public CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration) {
            return administration.resume(userId).thenApply(view -> view);
        }

        @Override
        public String doneKey() {
            return "server.done.resumed";
        }
    }

    /** Makes them something else. */
    record Appoint(Position position) implements Deed {

        @Override
        public CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration) {
            return administration.changeRole(userId, position.wish()).thenApply(view -> view);
        }

        @Override
        public String doneKey() {
            return "server.done.appointed";
        }
    }

    /** Ends their sessions. */
    record SignOut() implements Deed {

        @Override
        public CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration) {
            return administration.signOut(userId).thenApply(view -> view);
        }

        @Override
        public String doneKey() {
            return "server.done.signedOut";
        }
    }

    /** Deletes their accounts. */
    record Delete() implements Deed {

        @Override
        public CompletableFuture<@Nullable AdminPersonView> to(String userId, Administration administration) {
            return administration.delete(userId).thenApply(_ -> null);
        }

        @Override
        public String doneKey() {
            return "server.done.deleted";
        }
    }
}
