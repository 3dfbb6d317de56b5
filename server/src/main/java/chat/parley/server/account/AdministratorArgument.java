package chat.parley.server.account;

import java.util.List;

import chat.parley.server.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Administrator} of a request to the controller methods that take one, and refuses everybody else. */
@Component
class AdministratorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Administrator.class);
    }

    private final Deeds deeds;
    private final Confirmation confirmation;

    AdministratorArgument(Deeds deeds, Confirmation confirmation) {
        this.deeds = deeds;
        this.confirmation = confirmation;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Administrator.class;
    }

    @Override
    public Administrator resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        Caller caller = CallerArgument.caller().orElseThrow(AccessTokens::refused);
        if (!caller.isAdmin()) {
            throw new Forbidden("Only an administrator can do that.");
        }
        if (parameter.hasParameterAnnotation(JustConfirmed.class)) {
            confirmation.require(caller.sessionId());
        }
        return new Administrator(caller.userId(), caller.sessionId(), deeds.actor(caller));
    }
}
