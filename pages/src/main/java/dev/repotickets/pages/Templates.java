package dev.repotickets.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/// The templates, compiled with the program. All that is put into them is escaped for the place
/// where it stands.
public final class Templates {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Templates.class.getClassLoader(),
                    "dev.repotickets.pages.template");

    private Templates() {}

    /// A page, rendered as a whole before the first byte of it goes anywhere.
    ///
    /// @param name of the template, such as `board/page.jte`
    /// @param shown what the template takes
    public static Rendered render(String name, Object shown) {
        var output = new Utf8ByteOutput();
        ENGINE.render(name, shown, output);
        return new Rendered(output);
    }

    /// UTF-8, ready to be sent.
    public static final class Rendered {
        private final Utf8ByteOutput output;

        private Rendered(Utf8ByteOutput output) {
            this.output = output;
        }

        /// In bytes.
        public int length() {
            return output.getContentLength();
        }

        public void writeTo(OutputStream out) throws IOException {
            output.writeTo(out::write);
        }

        public byte[] bytes() {
            return output.toByteArray();
        }
    }
}
