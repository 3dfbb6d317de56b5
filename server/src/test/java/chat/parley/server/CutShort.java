package chat.parley.server;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Ends an action right before one of its writes to the database or the disk, as a crash would: from there on nothing is written
 * any more, until {@link #over}. Given to {@link ParleyTestServer#startWith}, it stands between a server and both.
 */
public class CutShort implements BeanPostProcessor, MethodInterceptor {

    private static final Set<String> WRITES = Set.of("insert", "save", "replace", "upsert", "updateFirst",
            "updateMulti",
            "remove", "findAndModify", "put", "removeUnless", "discard");

    /** What writes to the disk by itself, besides the database. */
    private static final Set<String> ON_DISK = Set.of("diskBlobs", "incoming");

    /** Who writes what no action waits for, whenever it is time: neither are those writes counted nor are they stopped. */
    private static final Set<String> BESIDE = Set.of("activity");

    /** Writes that are still let through; below zero once one was not. */
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Runnable beforeNext = () -> {};

    /** What the action meets in place of them. */
    private static final class Died extends Error {
        Died() {
            super("cut short by the test", null, false, false);
        }
    }

    /** Lets so many writes through, and then nothing. */
    public void after(int writes) {
        left.set(writes);
    }

    /** Does something else first, once, when the next write is about to happen. */
    public void beforeNextWrite(Runnable first) {
        beforeNext = first;
    }

    /**
     * Lets everything through again.
     *
     * @return whether an action was cut short since {@link #after}
     */
    public boolean over() {
        return left.getAndSet(Integer.MAX_VALUE) < 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (!(bean instanceof MongoTemplate) && !ON_DISK.contains(beanName)) {
            return bean;
        }
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice(this);
        return proxy.getProxy();
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (BESIDE.contains(Thread.currentThread().getName())) {
            return call.proceed();
        }
        boolean write = WRITES.contains(call.getMethod().getName());
        if (write) {
            Runnable first = beforeNext;
            beforeNext = () -> {};
            first.run();
        }
        if (left.get() < 0 || write && left.getAndDecrement() == 0) {
            throw new Died();
        }
        return call.proceed();
    }
}
