import Office
import XML

/// Writes a table as a text document in flat ODF, A4 across; the same table gives the same bytes.
public struct TableDocument {
  private let table: PrintedTable

  public init(_ table: PrintedTable) { self.table = table }

  /// - Throws: `XMLWritingError` for a character XML excludes.
  public func bytes() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    try writer.start(
      "office:document",
      [
        "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        "office:version": "1.3",
        "office:mimetype": "application/vnd.oasis.opendocument.text",
      ])
    try writeStyles(&writer)
    try writer.start("office:body")
    try writer.start("office:text")
    try paragraph(table.body, "Body", &writer)
    try paragraph(table.title, "Title", &writer)
    for note in table.notes { try paragraph(note, "Note", &writer) }
    try writeTable(&writer)
    try paragraph(table.maker, "Maker", &writer)
    for _ in 0..<3 { writer.end() }
    try writer.finish()
    return bytes
  }

  private func writeStyles(_ writer: inout XMLWriter) throws {
    try writer.start("office:automatic-styles")
    try writer.start("style:page-layout", ["style:name": "Page"])
    try writer.start(
      "style:page-layout-properties",
      [
        "fo:page-width": "29.7cm", "fo:page-height": "21cm", "style:print-orientation": "landscape",
        "fo:margin": "2cm",
      ])
    writer.end()
    try writer.start("style:footer-style")
    try writer.start("style:header-footer-properties", ["fo:margin-top": "0.3cm"])
    for _ in 0..<3 { writer.end() }
    let paragraphs: [(name: String, align: String, weight: String, size: String)] = [
      ("Body", "start", "bold", "12pt"), ("Title", "center", "bold", "14pt"),
      ("Note", "center", "normal", "11pt"), ("Head", "center", "bold", "11pt"),
      ("Label", "start", "normal", "11pt"), ("Figure", "end", "normal", "11pt"),
      ("TotalLabel", "start", "bold", "11pt"), ("TotalFigure", "end", "bold", "11pt"),
      ("Maker", "end", "normal", "11pt"),
    ]
    for style in paragraphs {
      try writer.start("style:style", ["style:name": style.name, "style:family": "paragraph"])
      try writer.start(
        "style:paragraph-properties", ["fo:text-align": style.align, "fo:margin-bottom": "0.1cm"])
      writer.end()
      try writer.start(
        "style:text-properties",
        [
          "fo:font-family": "Times New Roman", "fo:font-size": style.size,
          "fo:font-weight": style.weight,
        ])
      writer.end()
      writer.end()
    }
    for (index, share) in (table.textWidths ?? []).enumerated() {
      try writer.start(
        "style:style", ["style:name": column(index), "style:family": "table-column"])
      try writer.start(
        "style:table-column-properties", ["style:rel-column-width": "\(share)*"])
      writer.end()
      writer.end()
    }
    try writer.start("style:style", ["style:name": "Grid", "style:family": "table-cell"])
    try writer.start(
      "style:table-cell-properties", ["fo:border": "0.5pt solid #000000", "fo:padding": "0.1cm"])
    writer.end()
    writer.end()
    writer.end()
    try writer.start("office:master-styles")
    try writer.start(
      "style:master-page", ["style:name": "Standard", "style:page-layout-name": "Page"])
    try writer.start("style:footer")
    try writer.start("text:p", ["text:style-name": "Maker"])
    try writer.start("text:page-number", ["text:select-page": "current"])
    for _ in 0..<5 { writer.end() }
  }

  private func writeTable(_ writer: inout XMLWriter) throws {
    try writer.start("table:table", ["table:name": "Report"])
    if table.textWidths == nil {
      try writer.start(
        "table:table-column", ["table:number-columns-repeated": String(table.heads.count)])
      writer.end()
    }
    for index in (table.textWidths ?? []).indices {
      try writer.start("table:table-column", ["table:style-name": column(index)])
      writer.end()
    }
    try writer.start("table:table-header-rows")
    try row(table.heads.map { ($0, "Head") }, &writer)
    writer.end()
    for line in table.rows {
      try row(
        line.cells.enumerated().map { index, cell in
          let isText = index == 0 || table.textWidths != nil
          return (cell, (line.isTotal ? "Total" : "") + (isText ? "Label" : "Figure"))
        }, &writer)
    }
    writer.end()
  }

  private func column(_ index: Int) -> String { "Column\(index + 1)" }

  private func row(_ cells: [(text: String, style: String)], _ writer: inout XMLWriter) throws {
    try writer.start("table:table-row")
    for cell in cells {
      try writer.start(
        "table:table-cell", ["table:style-name": "Grid", "office:value-type": "string"])
      try paragraph(cell.text, cell.style, &writer)
      writer.end()
    }
    writer.end()
  }

  private func paragraph(
    _ text: String, _ style: String, _ writer: inout XMLWriter
  ) throws {
    try writer.start("text:p", ["text:style-name": style])
    try writer.text(text)
    writer.end()
  }
}
