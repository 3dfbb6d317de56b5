package chat.parley.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A {@code .tar.gz}, the same for the same files wherever {@code tar} is GNU's; others write who made it into it. */
final class TarArchive {

    private final Path log;
    private final Instant time;

    TarArchive(Path log, Instant time) {
        this.log = log;
        this.time = time;
    }

    void write(Path folder, Path file) throws IOException {
        var version = new Command(log, "tar", "--version");
        version.run();
        var tar = new Command(log, "tar", "-C", String.valueOf(folder.getParent()));
        if (version.said().contains("GNU tar")) {
            tar.with("--sort=name", "--owner=root:0", "--group=root:0", "--mode=u=rwX,go=rX",
                    "--mtime=@" + time.getEpochSecond(), "--use-compress-program=gzip -n9");
        } else {
            tar.with("-z");
        }
        tar.with("-cf", file.toString(), String.valueOf(folder.getFileName())).run();
    }
}
