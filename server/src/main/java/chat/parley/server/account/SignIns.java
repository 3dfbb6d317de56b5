package chat.parley.server.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import chat.parley.model.LoginAnswer;
import chat.parley.server.web.NotSignedIn;
import chat.parley.server.web.TooMany;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Begins, prolongs and ends sign-ins. */
@Service
class SignIns {

    /** Each failed try means that another request of the same session was first. */
    private static final int TRIES = 64;

    private final Sessions sessions;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIns(Sessions sessions, Accounts accounts, AccessTokens tokens, ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For a person who has proved who they are.
     *
     * @throws AccountSuspended if they may not come in
     */
    LoginAnswer begin(Account account, @Nullable String device) {
        if (account.isSuspended()) {
            throw new AccountSuspended();
        }
        var token = RefreshToken.first();
        var session = Session.begin(account.hexId(), token, SessionLength.of(account), clock.instant(), device);
        sessions.insert(session);
        return answer(account, session, token);
    }

    /**
     * A new pair for a refresh token.
     *
     * @param successor the refresh token of the new pair
     * @throws NotSignedIn if the token does not hold; one that was used up ends its session, unless it was used for this
     * very successor
     */
    LoginAnswer refresh(RefreshToken token, RefreshToken successor) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var session = sessions.findByFamily(token.family()).orElseThrow(AccessTokens::refused);
            var now = clock.instant();
            var again = session.hasExchanged(token, successor);
            if (session.isOver(now) || !again && !session.accepts(token, now)) {
                end(session);
                throw AccessTokens.refused();
            }
            var account = accounts.findPresent(session.userId()).filter(person -> !person.isSuspended())
                    .orElseThrow(AccessTokens::refused);
            if (again) {
                return answer(account, session, successor);
            }
            var next = session.exchange(token, successor, SessionLength.of(account), now);
            if (sessions.advance(session, next)) {
                return answer(account, next, successor);
            }
        }
        throw new TooMany(Duration.ofSeconds(1));
    }

    /** @throws NotSignedIn if no session has this token */
    void end(RefreshToken token) {
        end(sessions.findByFamily(token.family()).orElseThrow(AccessTokens::refused));
    }

    /** A person's sessions that are not over. */
    List<Session> of(String userId) {
        var now = clock.instant();
        return sessions.findByUser(userId).stream().filter(session -> !session.isOver(now)).toList();
    }

    /** Ends those sessions of a person that the condition names by their id. */
    void end(String userId, Predicate<String> sessionIds) {
        sessions.findByUser(userId).stream().filter(session -> sessionIds.test(session.hexId())).forEach(this::end);
    }

    /**
     * Ends every one that there is now.
     *
     * @return how many
     */
    long endAll() {
        ObjectId last = new ObjectId();
        long ended = 0;
        for (var some = sessions.upTo(last); !some.isEmpty(); some = sessions.upTo(last)) {
            some.forEach(this::end);
            ended += some.size();
        }
        return ended;
    }

    private void end(Session session) {
        if (sessions.delete(session.id())) {
            events.publishEvent(new SessionEnded(session.userId(), session.hexId()));
        }
    }

    private LoginAnswer answer(Account account, Session session, RefreshToken refresh) {
        var access = tokens.issue(account.hexId(), session.hexId());
        return new LoginAnswer(true, access.text(), refresh.text(), access.expiresAt(), account.fullView());
    }
}
