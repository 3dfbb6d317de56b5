package chat.parley.server.attachment;

import java.nio.file.Path;
import java.time.Duration;

import chat.parley.server.store.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where contents lie; absent means {@code attachments} in the data folder. Several servers on one database
 *     share one, on a disk that all of them reach
 * @param maxFile the largest file
 * @param quota what all files of one person may take
 * @param keep how long an upload waits to be posted
 */
@ConfigurationProperties("parley.attachments")
record AttachmentSettings(@Nullable Path folder, @DefaultValue("20MB") DataSize maxFile,
        @DefaultValue("1GB") DataSize quota, @DefaultValue("24h") Duration keep) {

    AttachmentSettings {
        if (maxFile.toBytes() < 1 || quota.toBytes() < 1 || !keep.isPositive()) {
            throw new StartRefused("The limits of attachments need sizes and a time above zero.");
        }
    }
}
