package chat.parley.server.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param port on the loopback address; 0 takes a free one, and absent means that there are no metrics */
@ConfigurationProperties("parley.metrics")
record MetricsSettings(@Nullable Integer port) {}
