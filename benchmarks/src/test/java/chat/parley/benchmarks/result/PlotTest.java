package chat.parley.benchmarks.result;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

class PlotTest {

    @Test
    void isAnSvgWithALineForEachTiming() throws Exception {
        Document svg = parsed(Plot.of(List.of(ResultsToTest.result(), ResultsToTest.result())));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(texts(svg)).contains("fan-out", "limit: echo", "send → ack <now>", "0.01 ms", "10 s");
    }

    @Test
    void barsStayInsideThePicture() throws Exception {
        var never = new Timing("never", 1, 1, 0, 1e9, 1e9, 1e9, null);
        Document svg = parsed(Plot.of(List.of(new Result("odd", "", List.of(never), List.of()))));

        double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
        assertThat(elements(svg, "rect").stream()
                .filter(bar -> bar.hasAttribute("x"))
                .mapToDouble(bar -> Double.parseDouble(bar.getAttribute("x"))
                        + Double.parseDouble(bar.getAttribute("width"))))
                .hasSize(2)
                .allMatch(end -> end <= width);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        var nodes = svg.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }
}
