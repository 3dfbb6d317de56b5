package chat.parley.server.search;

import java.util.List;

import chat.parley.model.SearchAnswer;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Paging;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding messages in all rooms that one is in. */
@RestController
class SearchController {

    private final Search search;
    private final RateLimits limits;

    SearchController(Search search, RateLimits limits) {
        this.search = search;
        this.limits = limits;
    }

    @Operation(summary = "Finds messages in the caller's rooms", description = "All words must be found, each also as the beginning of a longer one. `complete` is false while the "
            + "server cannot look through everything, such as when its index is being rebuilt.")
    @GetMapping("/search")
    SearchAnswer find(Caller caller, Paging paging,
            @Parameter(description = "words, at most 20") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "ids of rooms to look in") @RequestParam(defaultValue = "") List<String> in,
            @Parameter(description = "ids of authors") @RequestParam(defaultValue = "") List<String> from,
            @Parameter(description = "file, link") @RequestParam(defaultValue = "") List<String> has,
            @Parameter(description = "written at this day (UTC) or time, or later") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "written before this day (UTC) or time") @RequestParam(required = false) @Nullable String before,
            @Parameter(description = "newest, relevance") @RequestParam(defaultValue = "newest") String order,
            @Parameter(description = "how many messages before and after each one found, 0 to 3") @RequestParam(defaultValue = "1") String context) {
        limits.spend(RateLimit.MESSAGE_SEARCH, caller.userId());
        return search.find(caller, SearchParameters.read(
                new SearchParameters.Raw(q, in, from, has, after, before, order, context), paging));
    }
}
