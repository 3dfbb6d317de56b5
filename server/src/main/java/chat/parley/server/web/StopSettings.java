package chat.parley.server.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rest how long, while the server stops, a connection stays open on which nothing comes: a question that is on its way
 *     still gets its answer, and that is the last
 */
@ConfigurationProperties("parley.stop")
record StopSettings(@DefaultValue("1s") Duration rest) {}
