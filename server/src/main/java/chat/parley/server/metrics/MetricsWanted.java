package chat.parley.server.metrics;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Nothing here is so much as loaded unless a port is named. */
class MetricsWanted implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        if (environment.containsProperty("parley.metrics.port")) {
            registry.registerBean(Metrics.class);
            registry.registerBean(ChatMeters.class);
            registry.registerBean(DatabaseMeters.class);
            registry.registerBean(MachineMeters.class);
        }
    }
}
