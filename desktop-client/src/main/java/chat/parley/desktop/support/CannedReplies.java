package chat.parley.desktop.support;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import chat.parley.desktop.model.Desk;
import chat.parley.model.CannedReplyView;
import chat.parley.model.Role;
import chat.parley.model.UserView;

/** The texts kept for answering: which are offered for what is being written, and what becomes of them. */
final class CannedReplies {

    private static final int MOST = 5;
    private static final int NONE = 4;
    private static final int LOOK_BACK = 40;
    private static final Pattern WANTED = Pattern.compile("(?:^|\\n)(/([\\p{L}\\p{N}._-]{0,32}))$");

    private final Desk desk;
    private final UserView me;
    private List<CannedReplyView> all = List.of();

    /**
     * What is offered.
     *
     * @param from where the word begins that stands for the reply
     * @param to where it ends: at the caret
     * @param choices the best first
     */
    record Offer(int from, int to, List<CannedReplyView> choices) {

        Offer {
            choices = List.copyOf(choices);
        }
    }

    CannedReplies(Desk desk, UserView me) {
        this.desk = desk;
        this.me = me;
    }

    /** Asks for them; until they are there, and if they cannot be had, those that were known are offered. */
    CompletableFuture<Void> load() {
        return desk.replies().thenAccept(found -> all = found).exceptionally(failure -> null);
    }

    /** What is offered for the word that ends at the caret: one that begins a line with a slash. */
    Optional<Offer> at(String text, int caret) {
        int begin = Math.max(0, caret - LOOK_BACK);
        Matcher wanted = WANTED.matcher(text.substring(begin, caret));
        if (!wanted.find() || begin > 0 && wanted.start() == 0 && wanted.start(1) == 0) {
            return Optional.empty();
        }
        String word = wanted.group(2).toLowerCase(Locale.ROOT);
        List<CannedReplyView> found = all.stream().filter(reply -> rank(reply, word) < NONE)
                .sorted(Comparator.comparingInt((CannedReplyView reply) -> rank(reply, word))
                        .thenComparing(CannedReplyView::shortcut))
                .limit(MOST).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Offer(begin + wanted.start(1), caret, found));
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
        Set<String> known = all.stream().flatMap(reply -> Placeholders.gaps(reply.text()).stream())
                .map(MatchResult::group).collect(Collectors.toSet());
        return Placeholders.gaps(text).stream().filter(gap -> known.contains(gap.group())).toList();
    }

    /** Whether the person may keep texts for the whole desk. */
    boolean mayShare() {
        return me.role() != null && me.role() != Role.MEMBER;
    }

    /** Keeps a text, for the whole desk or for this agent alone. */
    CompletableFuture<Void> keep(String shortcut, String title, String text, boolean shared) {
        return desk.keepReply(shortcut.strip(), title.strip(), text.strip(), shared).thenCompose(kept -> load());
    }
}
