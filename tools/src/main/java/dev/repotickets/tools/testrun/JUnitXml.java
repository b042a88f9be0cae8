package dev.repotickets.tools.testrun;

import dev.repotickets.tools.source.Source;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads JUnit XML: each `testcase` with `failure`, `error` or `skipped` inside it, or passed.
///
/// A document type is refused as a whole, so that no entity is ever declared, expanded or fetched.
/// It belongs to one reading.
final class JUnitXml {
    private static final int DEEPEST = 100;

    private final Source source;
    private final List<TestCase> cases = new ArrayList<>();
    private int depth;
    private String name = "";
    private TestCase.Verdict verdict = TestCase.Verdict.PASSED;

    JUnitXml(Source source) {
        this.source = source;
    }

    List<TestCase> cases() {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(source.stream());
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
            reader.close();
            return cases;
        } catch (XMLStreamException e) {
            long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw TestRun.broken(source, line, "the XML is not well formed");
        }
    }

    private void take(XMLStreamReader reader, int event) {
        long line = reader.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION ->
                    throw TestRun.broken(source, line, "a document type (DTD) is not allowed");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw TestRun.broken(source, line, "an entity is not allowed");
            case XMLStreamConstants.START_ELEMENT -> {
                if (depth == 0 && !reader.getLocalName().startsWith("testsuite")) {
                    throw TestRun.broken(source, line, "the root is not testsuite or testsuites");
                }
                if (++depth > DEEPEST) {
                    throw TestRun.broken(source, line, "elements are nested too deeply");
                }
                begin(reader);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                end(reader.getLocalName());
            }
            default -> {}
        }
    }

    /// A test that failed first and passed when it was repeated (`flakyFailure`) passed.
    private void begin(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "testcase" -> {
                String said = reader.getAttributeValue(null, "name");
                name = said == null ? "" : said;
                verdict = TestCase.Verdict.PASSED;
            }
            case "failure", "error" -> verdict = TestCase.Verdict.FAILED;
            case "skipped" -> {
                if (verdict == TestCase.Verdict.PASSED) {
                    verdict = TestCase.Verdict.SKIPPED;
                }
            }
            default -> {}
        }
    }

    private void end(String element) {
        if (element.equals("testcase")) {
            cases.add(new TestCase(name, List.of(), verdict));
            TestRun.requireFew(source, cases.size());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
