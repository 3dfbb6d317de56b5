package chat.parley.server.attachment;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** How many bytes this thread has allocated since: more than it can have held at once. */
final class HeapWatch {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final long before = threads.getCurrentThreadAllocatedBytes();

    long most() {
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
