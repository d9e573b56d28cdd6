import Office
import Platform
import Testing
import XML

@testable import Forms

/// A document of flat ODF around `body`, which begins on line 7.
func sample(_ body: String, styles: String = "") -> [UInt8] {
  Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" o:version="1.3"
      o:mimetype="application/vnd.oasis.opendocument.text" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
    \(styles)<o:body><o:text>
    \(body)
    </o:text></o:body></o:document>

    """.utf8)
}

func template(
  _ body: String, for form: PrintedForm = .postBook, styles: String = ""
) throws -> FormTemplate {
  try FormTemplate(sample(body, styles: styles), for: form, path: "own.fodt")
}

/// A table of one column to the left and one to the right for each of these rows.
func table(_ rows: String...) -> String {
  "<table:table><table:table-column table:number-columns-repeated=\"2\"/>\n"
    + rows.map { row in
      "<table:table-row>"
        + row.split(separator: "|", omittingEmptySubsequences: false).map {
          "<table:table-cell><text:p>\($0)</text:p></table:table-cell>"
        }.joined() + "</table:table-row>\n"
    }.joined() + "</table:table>"
}

/// What a template is filled with, as text.
func filled(_ template: FormTemplate, _ values: PrintedForm.Values = .init()) throws -> String {
  var bytes: [UInt8] = []
  try template.fill(values) { bytes += $0 }
  try checkWellFormed(bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// What stands between the first `<o:text>` line and the last, as `sample` puts it.
func body(_ template: FormTemplate, _ values: PrintedForm.Values = .init()) throws -> String {
  let text = try filled(template, values)
  let start = try #require(text.firstRange(of: "<o:text>\n"))
  let end = try #require(text.firstRange(of: "\n</o:text>"))
  return String(text[start.upperBound..<end.lowerBound])
}

func printed(_ template: FormTemplate, _ values: PrintedForm.Values = .init()) throws -> [String] {
  var bytes: [UInt8] = []
  try template.writeText(values) { bytes += $0 }
  let text = try #require(String(validating: bytes, as: UTF8.self))
  return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
}

func checkWellFormed(_ bytes: [UInt8]) throws {
  var limits = XMLReader.Limits()
  limits.attributes = 256
  var reader = XMLReader(bytes, limits: limits)
  while try reader.next() != .endOfDocument {}
}

func values(
  _ texts: [String: String] = [:], entries: [PrintedForm.Row] = []
) -> PrintedForm.Values {
  PrintedForm.Values(texts, lists: ["entries": PrintedForm.Rows(entries)])
}

/// What a template of this body is refused for.
func problems(_ body: String, for form: PrintedForm = .postBook) -> [FormTemplateProblem] {
  do {
    _ = try template(body, for: form)
    return []
  } catch FormTemplateError.badPlaces(let path, let problems) {
    #expect(path == "own.fodt")
    return problems
  } catch {
    Issue.record("\(error)")
    return []
  }
}

func withFolder(_ body: (String) throws -> Void) throws {
  let path =
    (Folders.exists("/dev/shm") ? "/dev/shm" : "/tmp") + "/vpdt-forms-" + Machine.randomName()
  try Folders.make(path)
  defer { try? Folders.removeAll(path) }
  try body(path)
}

/// The templates of the sources.
let shipped = FormTemplates(office: nil, variable: nil, program: "/none/bin/vpdt")
