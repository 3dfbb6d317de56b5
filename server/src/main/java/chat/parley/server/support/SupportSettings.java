package chat.parley.server.support;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * @param awayMinutes how long somebody may be away before the customers who wait for them go back to the queue
 * @param lookEvery how often the desk looks for cases whose time has come, and for agents who are away
 */
@ConfigurationProperties("parley.support")
record SupportSettings(@DefaultValue("15") @DurationUnit(ChronoUnit.MINUTES) Duration awayMinutes,
        @DefaultValue("5s") Duration lookEvery) {}
