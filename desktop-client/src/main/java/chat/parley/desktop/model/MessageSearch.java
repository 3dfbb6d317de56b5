package chat.parley.desktop.model;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import chat.parley.desktop.backend.ApiFailure;
import chat.parley.desktop.backend.Part;
import chat.parley.desktop.backend.SearchQuestion;
import chat.parley.desktop.store.Cache;
import chat.parley.desktop.store.Outgoing;
import chat.parley.desktop.store.Spelled;
import chat.parley.model.MessageView;
import chat.parley.model.SearchAnswer;
import chat.parley.model.UserView;

/**
 * Finding messages: on the server, and in what this computer keeps, and has yet to send, while the server is away. JavaFX thread
 * only; every future completes on that thread.
 */
public final class MessageSearch {

    /** How many are found at once. */
    public static final int PAGE = 50;

    private static final int BEFORE = 4;
    private static final int AFTER = 4;
    private static final int TIMES_TOO_MANY = 3;

    private final UserView me;
    private final Calls calls;
    private final Threads threads;
    private final Cached cached;
    private final Supplier<List<Outgoing>> waiting;

    /** @param waiting what is to be sent */
    MessageSearch(UserView me, Calls calls, Threads threads, Cached cached, Supplier<List<Outgoing>> waiting) {
        this.me = me;
        this.calls = calls;
        this.threads = threads;
        this.cached = cached;
        this.waiting = waiting;
    }

    /** One page of what is found, page 0 first. Fails with {@link ApiFailure} only if the server answers and does not like it. */
    public CompletableFuture<FoundPage> find(SearchQuestion question, int page) {
        return calls.online() ? find(question, page, TIMES_TOO_MANY) : findHere(question, page);
    }

    private CompletableFuture<FoundPage> find(SearchQuestion question, int page, int tries) {
        CompletableFuture<FoundPage> answer = new CompletableFuture<>();
        calls.ask(api -> api.search(question, page, PAGE)).whenComplete((found, failure) -> {
            if (failure == null) {
                answer.complete(page(found));
            } else if (failure instanceof ApiFailure.Unreachable) {
                follow(findHere(question, page), answer);
            } else if (failure instanceof ApiFailure.Refused refused && refused.status() == 429 && tries > 1) {
                threads.timer().after(Calls.pause(failure), () -> follow(find(question, page, tries - 1), answer));
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private CompletableFuture<FoundPage> findHere(SearchQuestion question, int page) {
        Spelled words = Spelled.of(question.words());
        var wanted = new Cache.Wanted(words, !question.words().isBlank(), question.roomId(), question.authorId(),
                question.from(), question.until(), question.parts().contains(Part.LINK),
                question.parts().contains(Part.FILE));
        var unsent = new UnsentSearch(me, waiting.get());
        return cached.ask(cache -> {
            Cache.Found found = cache.find(wanted, page * PAGE, PAGE);
            List<FoundMessage> kept = found.messages().stream().map(message -> found(message, words)).toList();
            List<FoundMessage> toBeSent = unsent.find(question);
            return new FoundPage(page == 0 ? newestFirst(toBeSent, kept) : kept, found.total() + toBeSent.size(),
                    found.totalIsExact(), kept.size() == PAGE, true, true);
        });
    }

    private static List<FoundMessage> newestFirst(List<FoundMessage> some, List<FoundMessage> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing((FoundMessage each) -> each.message().time()).reversed()).toList();
    }

    /** The messages around one that was found, itself among them, by number; as far as the server or this computer has them. */
    public CompletableFuture<List<MessageItem>> around(FoundMessage found) {
        if (!found.message().stored()) {
            // It may have been sent since.
            return cached
                    .ask(cache -> cache.newest(found.roomId(), BEFORE).map(Cache.Stretch::messages).orElse(List.of()))
                    .thenApply(views -> views.stream().map(view -> MessageItem.stored(view, me)).toList())
                    .thenApply(kept -> kept.stream().anyMatch(found::is)
                            ? kept
                            : Stream.concat(kept.stream(), Stream.of(found.message())).toList());
        }
        long end = found.message().number() + AFTER + 1;
        int limit = BEFORE + 1 + AFTER;
        CompletableFuture<List<MessageView>> views = calls.online()
                ? calls.ask(api -> api.before(found.roomId(), end, limit).conversation())
                : cached.ask(cache -> cache.before(found.roomId(), end, limit));
        return views.thenApply(several -> several.stream().map(view -> MessageItem.stored(view, me)).toList());
    }

    /** What was looked for last on this computer, the latest first; nothing if nothing is kept here. */
    public CompletableFuture<List<String>> latest() {
        return cached.ask(Cache::searches);
    }

    /** Keeps these as what was looked for last. */
    public void keepLatest(List<String> latestFirst) {
        List<String> kept = List.copyOf(latestFirst);
        cached.tell(cache -> cache.keepSearches(kept));
    }

    private FoundPage page(SearchAnswer answer) {
        return new FoundPage(answer.hits().stream()
                .map(hit -> new FoundMessage(hit.room().chatRoomId(), MessageItem.stored(hit.message(), me),
                        hit.matches()))
                .toList(), answer.total(), answer.totalIsExact(), answer.hits().size() == PAGE, answer.complete(),
                false);
    }

    private FoundMessage found(MessageView view, Spelled words) {
        return new FoundMessage(view.chatRoomId(), MessageItem.stored(view, me),
                words.placesIn(Spelled.of(view.message().messageText())));
    }

    private static <T> void follow(CompletableFuture<T> first, CompletableFuture<T> then) {
        first.whenComplete((result, failure) -> {
            if (failure == null) {
                then.complete(result);
            } else {
                then.completeExceptionally(Threads.cause(failure));
            }
        });
    }
}
