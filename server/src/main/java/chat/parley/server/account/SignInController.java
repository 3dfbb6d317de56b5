package chat.parley.server.account;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;

import chat.parley.model.ConfirmPassword;
import chat.parley.model.Done;
import chat.parley.model.LoginAnswer;
import chat.parley.model.RefreshSession;
import chat.parley.model.SignIn;
import chat.parley.model.SignInById;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
class SignInController {

    private static final int LONGEST_DEVICE = 80;

    private final Accounts accounts;
    private final PasswordCheck check;
    private final SignIns signIns;
    private final Confirmation confirmation;
    private final RateLimits limits;

    SignInController(Accounts accounts, PasswordCheck check, SignIns signIns, Confirmation confirmation,
            RateLimits limits) {
        this.accounts = accounts;
        this.check = check;
        this.signIns = signIns;
        this.confirmation = confirmation;
        this.limits = limits;
    }

    @PostMapping("/login")
    LoginAnswer signIn(@RequestBody SignIn wish, HttpServletRequest request) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (wish.username() == null || wish.username().isBlank()) {
            errors.put("username", "Please enter your user name or e-mail address.");
        }
        complain(wish.password(), errors);
        String device = wish.device() == null || wish.device().isBlank() ? null : wish.device().strip();
        if (device != null && device.length() > LONGEST_DEVICE) {
            errors.put("device", "The name of a device has at most " + LONGEST_DEVICE + " characters.");
        }
        if (wish.username() == null || wish.password() == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return signIns.begin(check.check(accounts.findByLogin(wish.username()), AccountRules.key(wish.username()),
                wish.password(), request.getRemoteAddr()), device);
    }

    @PostMapping("/login/{userId}")
    LoginAnswer signIn(@PathVariable String userId, @RequestBody SignInById wish, HttpServletRequest request) {
        Map<String, String> errors = new LinkedHashMap<>();
        complain(wish.password(), errors);
        if (wish.password() == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return signIns.begin(
                check.check(accounts.findPresent(userId), userId, wish.password(), request.getRemoteAddr()), null);
    }

    @PostMapping("/login/refresh")
    LoginAnswer refresh(@RequestBody RefreshSession wish) {
        var token = token(wish);
        limits.spend(RateLimit.REFRESH, token.family());
        String next = wish.next();
        return signIns.refresh(token, next == null
                ? token.successor()
                : token.successor(next).orElseThrow(
                        () -> new Invalid("next", "The next token must be 32 bytes in base64url, without padding.")));
    }

    @PostMapping("/logout")
    Done signOut(@RequestBody RefreshSession wish) {
        signIns.end(token(wish));
        return new Done(true, "You are signed out.");
    }

    /** Whoever is signed in proves anew that it is still they who sit there. */
    @PostMapping("/login/confirm")
    Done confirm(Caller caller, @RequestBody ConfirmPassword wish, HttpServletRequest request) {
        Map<String, String> errors = new LinkedHashMap<>();
        complain(wish.password(), errors);
        if (wish.password() == null || !errors.isEmpty()) {
            throw new Invalid(errors);
        }
        confirmation.confirm(caller, wish.password(), request.getRemoteAddr());
        return new Done(true, "Thank you.");
    }

    private static void complain(@Nullable String password, Map<String, String> errors) {
        if (password == null || password.isEmpty()) {
            errors.put("password", "Please enter your password.");
        } else if (PasswordRules.isTooLong(password)) {
            errors.put("password", "No password is that long.");
        }
    }

    private static RefreshToken token(RefreshSession wish) {
        if (wish.refreshToken() == null) {
            throw new Invalid("refreshToken", "The refresh token is missing.");
        }
        return RefreshToken.parse(wish.refreshToken()).orElseThrow(AccessTokens::refused);
    }
}
