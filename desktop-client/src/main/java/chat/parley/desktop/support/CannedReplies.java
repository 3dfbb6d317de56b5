package chat.parley.desktop.support;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.model.DeskReplies;
import chat.parley.desktop.model.Threads;
import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.UserView;
import chat.parley.model.WriteCannedReply;
import org.jspecify.annotations.Nullable;

/**
 * The texts kept for answering: which are offered for what is being written, what becomes of them, and how they are changed.
 * JavaFX thread only.
 */
final class CannedReplies {

    private static final int MOST = 5;
    private static final int NONE = 4;
    private static final int LOOK_BACK = 40;
    private static final Pattern WANTED = Pattern.compile("(?:^|\\n)(/([\\p{L}\\p{N}._-]{0,32}))$");

    private final DeskReplies desk;
    private final UserView me;
    private final ReadOnlyObjectWrapper<List<CannedReplyView>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);

    /** Whether they are known. */
    enum State {
        LOADING,
        KNOWN,
        /** They could not be had, and none were known before. */
        TROUBLE
    }

    /**
     * What is offered.
     *
     * @param from where the word begins that stands for the reply
     * @param to where it ends: at the caret
     * @param choices the best first; none if there are no canned replies at all
     */
    record Offer(int from, int to, List<CannedReplyView> choices) {

        Offer {
            choices = List.copyOf(choices);
        }
    }

    CannedReplies(DeskReplies desk, UserView me) {
        this.desk = desk;
        this.me = me;
    }

    /** Those that are known: the agent's own first, each kind by shortcut. */
    ReadOnlyObjectProperty<List<CannedReplyView>> all() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Asks for them; until they are there, and if they cannot be had, those that were known are offered. */
    CompletableFuture<Void> load() {
        return desk.all().thenAccept(found -> {
            all.set(found.stream().sorted(Comparator.comparing(CannedReplyView::shared)
                    .thenComparing(CannedReplyView::shortcut)).toList());
            state.set(State.KNOWN);
        }).exceptionally(_ -> {
            if (state.get() == State.LOADING) {
                state.set(State.TROUBLE);
            }
            return null;
        });
    }

    /** What is offered for the word that ends at the caret: one that begins a line with a slash. */
    Optional<Offer> at(String text, int caret) {
        int begin = Math.max(0, caret - LOOK_BACK);
        Matcher wanted = WANTED.matcher(text.substring(begin, caret));
        if (!wanted.find() || begin > 0 && wanted.start() == 0 && wanted.start(1) == 0) {
            return Optional.empty();
        }
        String word = wanted.group(2).toLowerCase(Locale.ROOT);
        List<CannedReplyView> found = all.get().stream().filter(reply -> rank(reply, word) < NONE)
                .sorted(Comparator.comparingInt((CannedReplyView reply) -> rank(reply, word))
                        .thenComparing(CannedReplyView::shortcut))
                .limit(MOST).toList();
        boolean toBegin = word.isEmpty() && state.get() == State.KNOWN;
        return found.isEmpty() && !toBegin
                ? Optional.empty()
                : Optional.of(new Offer(begin + wanted.start(1), caret, found));
    }

    /** Those of all that have these words in shortcut, title or text. */
    List<CannedReplyView> with(String words) {
        String word = words.strip().toLowerCase(Locale.ROOT);
        return all.get().stream().filter(reply -> rank(reply, word) < NONE).toList();
    }

    private static int rank(CannedReplyView reply, String word) {
        String shortcut = reply.shortcut().toLowerCase(Locale.ROOT);
        if (shortcut.startsWith(word)) {
            return 0;
        }
        if (shortcut.contains(word)) {
            return 1;
        }
        if (reply.title().toLowerCase(Locale.ROOT).contains(word)) {
            return 2;
        }
        return reply.text().toLowerCase(Locale.ROOT).contains(word) ? 3 : NONE;
    }

    /** What is written instead of the word, for that customer. */
    String filled(CannedReplyView reply, UserView customer) {
        return new Placeholders(customer, me).fill(reply.text());
    }

    /** The gaps of canned replies that stand in a text still; braces that no canned reply has are just words. */
    List<MatchResult> unfilled(String text) {
        Set<String> known = all.get().stream().flatMap(reply -> Placeholders.gaps(reply.text()).stream())
                .map(MatchResult::group).collect(Collectors.toSet());
        return Placeholders.gaps(text).stream().filter(gap -> known.contains(gap.group())).toList();
    }

    /** Whether the person may keep texts for the whole desk. */
    boolean mayShare() {
        return me.role() != null && me.role() != Role.MEMBER;
    }

    /** Whether the person may change and delete it: an own one, or the desk's if they may write those. */
    boolean mayChange(CannedReplyView reply) {
        return !reply.shared() || mayShare();
    }

    /** Keeps a text, for the whole desk or for this agent alone; instead of {@code before}, unless that is {@code null}. */
    CompletableFuture<Void> keep(@Nullable CannedReplyView before, WriteCannedReply reply) {
        return known(before == null ? desk.keep(reply) : desk.change(before, reply));
    }

    /** Keeps it no longer. */
    CompletableFuture<Void> delete(CannedReplyView reply) {
        return known(desk.delete(reply));
    }

    /** Whatever came of it, how they are now is to be seen. */
    private CompletableFuture<Void> known(CompletableFuture<?> deed) {
        return deed.handle((_, failure) -> load().thenCompose(_ -> failure == null
                ? CompletableFuture.<Void>completedFuture(null)
                : CompletableFuture.<Void>failedFuture(failure))).thenCompose(Function.identity());
    }

    /** The key of the sentence that says why it could not be kept. */
    static String trouble(Throwable failure) {
        return Threads.cause(failure) instanceof ApiFailure.Refused refused && refused.is("shortcut-taken")
                ? "support.canned.taken"
                : "support.canned.refused";
    }
}
