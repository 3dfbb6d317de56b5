package chat.parley.desktop.ui.prose;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "FILE:/etc", "javascript:alert(1)", "JavaScript:x",
        "smb://server/share",
        "\\\\server\\share", "//server/share", "data:text/html,x", "vbscript:x", "ms-word:ofe|u|https://x.org",
        "ftp://x.org", "about:blank", "jar:file:x", "http:x.org", "https:///x", "http://", "", "relative/path",
        "https://good.org\\@evil.org", "https://x.org/a b", "https://x.org/\u202Egpj.exe", "java\tscript:alert(1)",
        "mailto:", "mailto:nobody", "tel:112", "https://-x-.org", "https://x..org", "view-source:https://x.org"})
    void leadsNowhere(String address) {
        assertThat(WebLink.to(address, "click")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://x.org|https://x.org|x.org", "HTTP://X.ORG/A|http://x.org/A|x.org",
        "www.x.org/a|https://www.x.org/a|www.x.org", "https://x.org:8443/a?b#c|https://x.org:8443/a?b#c|x.org",
        "https://bg.wikipedia.org/wiki/Вълк|https://bg.wikipedia.org/wiki/%D0%92%D1%8A%D0%BB%D0%BA|bg.wikipedia.org",
        "https://x.org/{a}?b=[c]|https://x.org/%7Ba%7D?b=%5Bc%5D|x.org",
        "https://x.org/100%|https://x.org/100%25|x.org",
        "http://127.0.0.1:8080/|http://127.0.0.1:8080/|127.0.0.1", "http://[::1]/a|http://[::1]/a|[::1]",
        "mailto:me@x.org?attach=/etc/passwd|mailto:me@x.org|me@x.org"})
    void leadsThere(String written, String address, String host) {
        assertThat(WebLink.to(written, "click")).isEqualTo(new WebLink(address, host, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://evil.org|https://good.org|evil.org",
        "https://evil.org|good.org|evil.org",
        "https://evil.org|Log in at Good.org now|evil.org", "https://good.org.evil.org|good.org|good.org.evil.org",
        "https://good.org@evil.org|here|evil.org", "https://good.org:pw@evil.org/|here|evil.org",
        "https://аpple.com|here|xn--pple-43d.com", "https://xn--pple-43d.com|here|xn--pple-43d.com",
        "https://bücher.example|here|xn--bcher-kva.example", "http://2130706433/|here|2130706433",
        "http://0x7f.1/|here|0x7f.1", "mailto:evil@x.org|good@x.org|evil@x.org",
        "https://evil.org|good。org|evil.org", "https://evil.org/good.org|https://good.org|evil.org"})
    void isAskedAboutWithItsRealHost(String written, String shown, String host) {
        WebLink link = Objects.requireNonNull(WebLink.to(written, shown));

        assertThat(link.doubtful()).isTrue();
        assertThat(link.host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://good.org/a|good.org", "https://www.good.org|https://good.org/x",
        "https://good.org|our page", "https://good.org/index.html|https://good.org/index.html",
        "mailto:me@x.org|me@x.org", "mailto:me@x.org|write to me"})
    void isFollowedAtOnce(String written, String shown) {
        assertThat(Objects.requireNonNull(WebLink.to(written, shown)).doubtful()).isFalse();
    }

    @Test
    void anEndlessAddressLeadsNowhere() {
        assertThat(WebLink.to("https://x.org/" + "a".repeat(3_000), "x")).isNull();
        assertThat(WebLink.to("https://" + "a.".repeat(900) + "org", "x")).isNull();
    }
}
