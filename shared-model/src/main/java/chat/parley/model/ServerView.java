package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells a stranger who asks whether it is there.
 *
 * @param signUpOpen whether anybody may make an account
 * @param signUp who may; absent from servers that know nothing of invitations
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServerView(String name, String version, boolean signUpOpen, @Nullable SignUpMode signUp) {}
