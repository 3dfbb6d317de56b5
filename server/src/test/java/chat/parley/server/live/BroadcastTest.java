package chat.parley.server.live;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import chat.parley.model.live.ServerFrame;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class BroadcastTest {

    private static final ServerFrame FRAME = new ServerFrame.Typing("r1", "u1");

    private final Connections connections = mock();
    private final Frames frames = mock();
    private final NodeBus bus = mock();
    private final Broadcast broadcast = new Broadcast(connections, frames, bus);

    @Test
    void aFrameIsEncodedOnceHoweverManyHearIt() {
        var listeners = Stream.generate(BroadcastTest::listener).limit(50).toList();
        when(connections.of("u1")).thenReturn(Set.copyOf(listeners.subList(0, 3)));
        when(connections.of("u2")).thenReturn(Set.copyOf(listeners.subList(3, 50)));
        when(frames.encode(FRAME)).thenAnswer(_ -> Encoded.of("{}"));

        broadcast.aboutRoom("r1", List.of("u1", "u2"), FRAME);

        verify(frames, times(1)).encode(FRAME);
        var told = ArgumentCaptor.forClass(Encoded.class);
        for (Connection listener : listeners) {
            verify(listener).send(told.capture());
        }
        assertThat(told.getAllValues()).hasSize(50).allMatch(each -> each == told.getAllValues().getFirst());
    }

    @Test
    void whatNobodyHearsIsNotEncodedAtAll() {
        broadcast.aboutRoom("r1", List.of("u1", "u2"), FRAME);
        verify(frames, never()).encode(any());
    }

    private static Connection listener() {
        Connection listener = mock();
        when(listener.hears("r1")).thenReturn(true);
        return listener;
    }
}
