package chat.parley.desktop.backend;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.LongConsumer;

import chat.parley.model.UploadAnswer;

/** Sends and receives the contents of files over HTTP, piece by piece. Blocks; safe for many threads. */
final class HttpBytes {

    /** A piece that takes longer goes on from wherever it got. */
    private static final Duration PIECE_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int BUFFER = 64 * 1024;
    private static final int PARTIAL = 206;
    private static final int NOTHING_MORE = 416;

    private final Http http;
    private final Duration silence;

    HttpBytes(Http http) {
        this(http, SILENCE);
    }

    /** @param silence after which a connection counts as dead */
    HttpBytes(Http http, Duration silence) {
        this.http = http;
        this.silence = silence;
    }

    /** A part of a file. */
    record Piece(Path file, long offset, long length) {

        InputStream open() {
            try {
                InputStream bytes = Files.newInputStream(file);
                bytes.skipNBytes(offset);
                return new Limited(bytes, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    UploadAnswer send(URI address, String token, Piece piece) {
        if (!Files.isReadable(piece.file())) {
            throw new UncheckedIOException(new IOException("the file to be sent is gone"));
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PIECE_PATIENCE)
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", Long.toString(piece.offset())).method("PATCH", BodyPublishers
                        .fromPublisher(BodyPublishers.ofInputStream(piece::open), piece.length()))
                .build();
        return http.ask(request, UploadAnswer.class);
    }

    /**
     * Goes on where the target ends.
     *
     * @return how many bytes it has then
     */
    long receive(URI address, String token, Path target, long most, LongConsumer soFar) {
        long before = size(target);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PIECE_PATIENCE)
                .header("Authorization", "Bearer " + token).header("Accept-Encoding", "identity").GET();
        if (before > 0) {
            request.header("Range", "bytes=" + before + "-");
        }
        HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body(); var stall = new Stall(body, silence)) {
            if (response.statusCode() == NOTHING_MORE && before > 0) {
                return before;
            }
            if (response.statusCode() != 200 && response.statusCode() != PARTIAL) {
                throw Http.refusal(response.statusCode(), new String(body.readNBytes(BUFFER), StandardCharsets.UTF_8),
                        response.headers());
            }
            return write(body, target, response.statusCode() == PARTIAL ? before : 0, most, written -> {
                stall.moved();
                soFar.accept(written);
            }, stall);
        } catch (IOException e) {
            throw new ApiFailure.Unreachable(e);
        }
    }

    private static long write(InputStream body, Path target, long from, long most, LongConsumer soFar, Stall stall)
            throws IOException {
        var how = from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        byte[] buffer = new byte[BUFFER];
        long written = from;
        try (var out = open(target, how)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                written += read;
                if (written > most) {
                    throw new ApiFailure.Garbled("more bytes than were announced", null);
                }
                try {
                    out.write(buffer, 0, read);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                soFar.accept(written);
            }
        }
        stall.check();
        return written;
    }

    private static OutputStream open(Path target, StandardOpenOption how) {
        try {
            return Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path target) {
        try {
            return Files.exists(target) ? Files.size(target) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends after so many bytes. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream bytes, long length) {
            super(bytes);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : super.read(target, offset, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
