package chat.parley.server.account;

import jakarta.servlet.http.HttpServletRequest;

import chat.parley.model.ChangePassword;
import chat.parley.model.CreateUser;
import chat.parley.model.Done;
import chat.parley.model.UserAnswer;
import chat.parley.model.UsersAnswer;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Paging;
import chat.parley.server.web.RateLimit;
import chat.parley.server.web.RateLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People: make, find, read, change a password. */
@RestController
@RequestMapping("/users")
class UsersController {

    private final Accounts accounts;
    private final SignUp signUp;
    private final InvitedSignUp invited;
    private final PasswordChange passwordChange;
    private final RateLimits limits;

    UsersController(Accounts accounts, SignUp signUp, InvitedSignUp invited, PasswordChange passwordChange,
            RateLimits limits) {
        this.accounts = accounts;
        this.signUp = signUp;
        this.invited = invited;
        this.passwordChange = passwordChange;
        this.limits = limits;
    }

    @PostMapping
    UserAnswer create(@RequestBody CreateUser wish, @Nullable Caller caller, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        boolean isAdmin = caller != null && caller.isAdmin();
        if (!isAdmin && wish.invitation() != null) {
            limits.spend(RateLimit.INVITATION, address);
            return new UserAnswer(true, invited.create(wish, wish.invitation(), address).fullView());
        }
        if (!isAdmin) {
            limits.spend(RateLimit.REGISTER, address);
        }
        return new UserAnswer(true, signUp.create(wish, caller).fullView());
    }

    @GetMapping
    UsersAnswer search(@RequestParam(defaultValue = "") String q, Paging page, Caller caller) {
        limits.spend(RateLimit.SEARCH, caller.userId());
        if (q.length() > AccountRules.MAX_NAME) {
            throw new Invalid("q", "The search text may have at most 64 characters.");
        }
        return new UsersAnswer(true,
                accounts.search(q, page).stream().map(account -> account.viewFor(caller)).toList());
    }

    @GetMapping("/{id}")
    UserAnswer read(@PathVariable String id, Caller caller) {
        return new UserAnswer(true, accounts.findPresent(id).orElseThrow(UserNotFound::new).viewFor(caller));
    }

    @PutMapping("/{id}/password")
    Done changePassword(@PathVariable String id, @RequestBody ChangePassword wish, Caller caller,
            HttpServletRequest request) {
        passwordChange.change(id, wish, caller, request.getRemoteAddr());
        return new Done(true, "The password was changed. Other devices were signed out.");
    }
}
