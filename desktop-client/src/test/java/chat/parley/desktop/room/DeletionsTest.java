package chat.parley.desktop.room;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import chat.parley.desktop.model.MessageItem;
import chat.parley.desktop.testing.HandTimer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeletionsTest {

    private final MessageItem hello = Messages.message(Messages.ELENA, 1, 0, "Hello");
    private final HandTimer timer = new HandTimer();
    private final List<MessageItem> asked = new ArrayList<>();
    private final CompletableFuture<Void> answer = new CompletableFuture<>();
    private final Deletions deletions = new Deletions(timer, message -> {
        asked.add(message);
        return answer;
    });

    @Test
    void nothingIsSaidToTheServerBeforeSecondThoughtsAreOver() {
        deletions.delete(hello);
        timer.pass(Deletions.SECOND_THOUGHTS.minusMillis(1));
        assertThat(asked).isEmpty();
        assertThat(deletions.keep(hello)).isTrue();
        timer.pass(Deletions.SECOND_THOUGHTS);
        assertThat(asked).isEmpty();
        assertThat(deletions.leaving(hello)).isFalse();
    }

    @Test
    void whatWasAskedForDoesNotComeBackIntoViewBeforeItIsGone() {
        deletions.delete(hello);
        timer.pass(Deletions.SECOND_THOUGHTS);
        assertThat(asked).containsExactly(hello);
        assertThat(deletions.keep(hello)).isFalse();
        assertThat(deletions.leaving(hello)).isTrue();
        answer.complete(null);
        assertThat(deletions.leaving(hello)).isTrue();
    }

    @Test
    void whatTheServerDoesNotDeleteIsSeenAgainAndCanBeDeletedAnew() {
        List<String> heard = new ArrayList<>();
        deletions.delete(hello);
        timer.pass(Deletions.SECOND_THOUGHTS);
        deletions.listen(() -> heard.add("changed"), () -> heard.add("refused"));
        answer.completeExceptionally(new IOException("no answer"));
        assertThat(heard).containsExactly("changed", "refused");
        assertThat(deletions.leaving(hello)).isFalse();
        deletions.delete(hello);
        assertThat(deletions.pending(hello)).isTrue();
    }

    @Test
    void whoLeavesMeantIt() {
        deletions.delete(hello);
        deletions.close();
        timer.pass(Deletions.SECOND_THOUGHTS);
        assertThat(asked).containsExactly(hello);
    }
}
