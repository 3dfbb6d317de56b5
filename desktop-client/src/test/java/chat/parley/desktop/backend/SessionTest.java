package chat.parley.desktop.backend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import chat.parley.desktop.backend.Loopback.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionTest {
    private static final String NO_ROOMS = Loopback.json(200, "{\"success\":true,\"conversation\":[]}");
    private final Door door = new Door(Agreements.none());
    private final AtomicInteger refreshes = new AtomicInteger();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<Loopback> servers = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        door.close();
        for (Loopback server : servers) {
            server.close();
        }
    }

    private Loopback server(Function<Request, String> answer) {
        Loopback server = new Loopback(answer);
        servers.add(server);
        return server;
    }

    private ParleyApi signedIn(Function<Request, String> answer) {
        Loopback server = server(answer);
        return door.enter(Session.begin(server.address(), door, Loopback.tokens(1), kept::add)).api();
    }

    private String refreshed() {
        return Loopback.json(200, Wire.write(Loopback.tokens(1 + refreshes.incrementAndGet())));
    }

    @Test
    void fiftyRefusalsAtOnceLeadToOneRefresh() throws Exception {
        int callers = 50;
        CyclicBarrier allRefused = new CyclicBarrier(callers);
        ParleyApi api = signedIn(request -> {
            if (request.is("POST /login/refresh")) {
                return refreshed();
            }
            if (request.token().equals("access1")) {
                meet(allRefused);
                return Loopback.problem(401);
            }
            return NO_ROOMS;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                calls.add(threads.submit(() -> api.conversations(0, 10)));
            }
            for (Future<?> call : calls) {
                assertThat(call.get()).isEqualTo(List.of());
            }
        }
        assertThat(refreshes).hasValue(1);
        assertThat(kept).hasSize(3).startsWith("refresh1").endsWith("refresh2");
        assertThat(kept.get(1)).as("written down before it was asked for").matches("refresh1 [A-Za-z0-9_-]{43}");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusedRefreshEndsTheSessionForGood() {
        AtomicInteger requests = new AtomicInteger();
        ParleyApi api = signedIn(_ -> {
            requests.incrementAndGet();
            return Loopback.problem(401);
        });
        assertThatExceptionOfType(ApiFailure.SignedOut.class).isThrownBy(() -> api.conversations(0, 10));
        assertThat(requests).hasValue(2);
        assertThatExceptionOfType(ApiFailure.SignedOut.class).isThrownBy(() -> api.conversations(0, 10));
        assertThat(requests).as("nothing is asked any more").hasValue(2);
    }

    @Test
    void whatACrashCutShortIsAskedTheSameAgain() {
        List<String> asked = new CopyOnWriteArrayList<>();
        AtomicInteger lost = new AtomicInteger(1);
        Loopback server = server(request -> {
            if (!request.is("POST /login/refresh")) {
                return NO_ROOMS;
            }
            asked.add(request.body());
            return lost.getAndDecrement() > 0 ? Loopback.problem(503) : refreshed();
        });
        Supplier<Optional<String>> newest = () -> Optional.of(kept.isEmpty() ? "before" : kept.getLast());
        ParleyApi first = door.enter(Session.resume(server.address(), door, newest, kept::add)).api();
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> first.conversations(0, 10));

        ParleyApi afterwards = door.enter(Session.resume(server.address(), door, newest, kept::add)).api();

        assertThat(afterwards.conversations(0, 10)).isEmpty();
        assertThat(asked).hasSize(2).allMatch(asked.getFirst()::equals);
        assertThat(asked.getFirst()).contains("\"refreshToken\":\"before\"", "\"next\":\"");
        assertThat(kept).endsWith("refresh2");
    }

    @Test
    void aServerInTroubleDoesNotEndTheSession() {
        AtomicInteger troubles = new AtomicInteger(1);
        ParleyApi api = signedIn(request -> {
            if (request.is("POST /login/refresh")) {
                return troubles.getAndDecrement() > 0 ? Loopback.problem(503) : refreshed();
            }
            return request.token().equals("access1") ? Loopback.problem(401) : NO_ROOMS;
        });
        assertThatExceptionOfType(ApiFailure.Refused.class).isThrownBy(() -> api.conversations(0, 10))
                .matches(ApiFailure.Refused::passing);
        assertThat(api.conversations(0, 10)).isEmpty();
    }

    @Test
    void aRequestIsRepeatedOnlyOnce() {
        ParleyApi api = signedIn(
                request -> request.is("POST /login/refresh") ? refreshed() : Loopback.problem(401));
        assertThatExceptionOfType(ApiFailure.Refused.class).isThrownBy(() -> api.conversations(0, 10))
                .returns(401, ApiFailure.Refused::status);
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void aResumedSessionAsksForATokenFirst() {
        Loopback server = server(request -> request.is("POST /login/refresh")
                ? request.body().contains("kept-earlier") ? refreshed() : Loopback.problem(401)
                : NO_ROOMS);
        Session session = Session.resume(server.address(), door,
                () -> Optional.of("kept-earlier"), kept::add);
        assertThat(door.enter(session).api().conversations(0, 10)).isEmpty();
        assertThat(kept).hasSize(2).endsWith("refresh2");
    }

    @Test
    void aSessionWhoseTokenIsGoneIsOver() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Loopback server = server(request -> {
            asked.add(request.line());
            return Loopback.problem(500);
        });
        ServerLink link = door.enter(Session.resume(server.address(), door, Optional::empty, kept::add));
        assertThatExceptionOfType(ApiFailure.SignedOut.class).isThrownBy(() -> link.api().conversations(0, 10));
        link.signOut();
        assertThat(asked).isEmpty();
    }

    @Test
    void afterSigningOutNothingIsAskedAnyMore() {
        List<String> asked = new CopyOnWriteArrayList<>();
        Loopback server = server(request -> {
            asked.add(request.line());
            return Loopback.json(200, "{\"success\":true,\"message\":\"Done.\"}");
        });
        ServerLink link = door.enter(Session.begin(server.address(), door, Loopback.tokens(1), kept::add));
        link.signOut();
        link.signOut();
        assertThatExceptionOfType(ApiFailure.SignedOut.class).isThrownBy(() -> link.api().conversations(0, 10));
        assertThat(asked).containsExactly("POST /logout HTTP/1.1");
    }

    @Test
    void whatIsNoParleyServerIsToldFromOneThatIsAway() throws IOException {
        Loopback server = server(_ -> Loopback.json(200, "<html>Welcome to nginx!</html>"));
        assertThatExceptionOfType(ApiFailure.Garbled.class).isThrownBy(() -> door.server(server.address()));
        server.close();
        assertThatExceptionOfType(ApiFailure.Unreachable.class).isThrownBy(() -> door.server(server.address()));
    }

    @Test
    void theServersWishToWaitIsHeard() {
        Loopback server = server(
                _ -> Loopback.problem(429).replace("Connection: close", "Retry-After: 7\r\nConnection: close"));
        assertThatExceptionOfType(ApiFailure.Refused.class)
                .isThrownBy(() -> door.signIn(server.address(), "ana", "secret"))
                .returns(Duration.ofSeconds(7), ApiFailure.Refused::retryAfter);
    }
}
