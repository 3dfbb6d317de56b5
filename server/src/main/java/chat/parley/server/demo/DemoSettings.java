package chat.parley.server.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param demo whether an empty server is filled with samples */
@ConfigurationProperties("parley")
record DemoSettings(@DefaultValue("off") boolean demo) {}
