package chat.parley.desktop.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The list of Windows of what it starts for a person, through its own tool. */
record RunKey(String program) implements AtLogin {

    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String NAME = "Parley";
    private static final int PATIENCE_SECONDS = 10;

    @Override
    public boolean starts() {
        try {
            return run(List.of("reg", "query", KEY, "/v", NAME)) == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void start(boolean starts) {
        int status = run(starts ? adding() : List.of("reg", "delete", KEY, "/v", NAME, "/f"));
        if (status != 0 && starts() != starts) {
            throw new UncheckedIOException(new IOException("reg ended with " + status));
        }
    }

    /** The quotes are part of the value: a path may have spaces. */
    List<String> adding() {
        return List.of("reg", "add", KEY, "/v", NAME, "/t", "REG_SZ", "/d",
                "\\\"" + program + "\\\" " + IN_BACKGROUND, "/f");
    }

    private static int run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new IOException("reg does not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
