package chat.parley.server.attachment;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;

import chat.parley.model.Done;
import chat.parley.model.StartUpload;
import chat.parley.model.UploadAnswer;
import chat.parley.model.UploadLimits;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import chat.parley.server.web.Refusal;
import chat.parley.server.web.UnreadBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Uploads: announce, send from where it was cut, ask how far it got, give up. */
@RestController
class UploadController {

    private final Uploads uploads;
    private final Allowance allowance;
    private final Announcement announcement;
    private final RateLimits limits;

    UploadController(Uploads uploads, Allowance allowance, Announcement announcement, RateLimits limits) {
        this.uploads = uploads;
        this.allowance = allowance;
        this.announcement = announcement;
        this.limits = limits;
    }

    @GetMapping("/uploads")
    UploadLimits limits(Caller caller) {
        return allowance.of(caller.userId());
    }

    @PostMapping("/uploads")
    UploadAnswer start(Caller caller, @RequestBody StartUpload wish) {
        limits.spend(RateLimit.UPLOAD, caller.userId());
        return new UploadAnswer(true, announcement.announce(caller.userId(), wish));
    }

    @GetMapping("/uploads/{uploadId}")
    UploadAnswer progress(Caller caller, @PathVariable String uploadId) {
        return new UploadAnswer(true, uploads.progress(caller.userId(), uploadId));
    }

    /** The body is the bytes from {@code Upload-Offset} on, any number of them. */
    @PatchMapping(path = "/uploads/{uploadId}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    UploadAnswer append(Caller caller, @PathVariable String uploadId,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            HttpServletRequest request) throws IOException {
        try {
            return new UploadAnswer(true, uploads.append(caller.userId(), uploadId, number(offset),
                    request.getInputStream(), request.getContentLengthLong()));
        } catch (CutOff e) {
            throw e;
        } catch (Refusal e) {
            UnreadBody.drain(request.getInputStream());
            throw e;
        }
    }

    @DeleteMapping("/uploads/{uploadId}")
    Done cancel(Caller caller, @PathVariable String uploadId) {
        uploads.cancel(caller.userId(), uploadId);
        return new Done(true, "The upload was given up.");
    }

    private static long number(@Nullable String offset) {
        if (offset == null || !offset.matches("[0-9]{1,15}")) {
            throw new Invalid("Upload-Offset", "The header Upload-Offset says from which byte on this is.");
        }
        return Long.parseLong(offset);
    }
}
