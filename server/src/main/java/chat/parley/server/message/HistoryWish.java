package chat.parley.server.message;

import java.util.stream.Stream;

import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import org.jspecify.annotations.Nullable;

/** Which part of a history is asked for. */
sealed interface HistoryWish {

    /** Pages from the newest, which is page 0. */
    record Pages(Paging paging) implements HistoryWish {}

    /** The messages right before a number. */
    record Before(long number, int limit) implements HistoryWish {}

    /** What changed after a change. */
    record AfterChange(long change, int limit) implements HistoryWish {}

    /** @throws Invalid if more than one way of asking is used, or a number is none */
    static HistoryWish of(@Nullable String page, @Nullable String before, @Nullable String afterChange,
            Paging paging) {
        if (Stream.of(page, before, afterChange).filter(it -> it != null).count() > 1) {
            throw new Invalid("Ask either by page, or by before, or by afterChange.");
        }
        if (before != null) {
            return new Before(Numbers.parse("before", before), paging.limit());
        }
        if (afterChange != null) {
            return new AfterChange(Numbers.parse("afterChange", afterChange), paging.limit());
        }
        return new Pages(paging);
    }
}
