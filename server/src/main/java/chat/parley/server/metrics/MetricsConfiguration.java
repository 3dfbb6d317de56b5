package chat.parley.server.metrics;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Figures for those who look after the server. */
@Configuration(proxyBeanMethods = false)
@Import(MetricsWanted.class)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {}
