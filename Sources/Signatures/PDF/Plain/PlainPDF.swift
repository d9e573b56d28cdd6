/// A PDF of A4 pages that show `lines` like a typewriter; the same bytes for the same text.
///
/// Vietnamese letters are those of Courier with their marks drawn as strokes, since none of the
/// fonts that need not be embedded has them all. Search and copying give the true letters. Other
/// alphabets show question marks, which are copied as what they stand for.
///
/// - Parameters:
///   - title: For the window and the file manager; not shown on the page.
///   - lines: Longer ones than 80 characters are broken at spaces.
public func plainPDF(title: String, lines: [String]) -> [UInt8] {
  let rows = lines.flatMap(wrapped)
  var font = PlainFont()
  var pages: [PlainPage] = []
  for start in stride(from: 0, to: max(1, rows.count), by: PlainPage.height) {
    let end = min(start + PlainPage.height, rows.count)
    pages.append(PlainPage(Array(rows[start..<end]), font: &font))
  }

  // 1 catalog, 2 pages, 3 font, 4 its table, 5 information, then each page and its content.
  let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
  var objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
    "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) /MediaBox [0 0 595 842] "
      + "/Resources << /Font << /F1 3 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode 4 0 R /Encoding "
      + "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [\(font.differences)] >> >>",
    stream(font.toUnicode),
    "<< /Title <feff\(utf16Hex(title))> >>",
  ]
  for (index, page) in pages.enumerated() {
    objects.append("<< /Type /Page /Parent 2 0 R /Contents \(7 + 2 * index) 0 R >>")
    objects.append(stream(page.content))
  }
  return file(of: objects)
}

/// `line` in rows that fit on a page.
private func wrapped(_ line: String) -> [[Character]] {
  var rows: [[Character]] = []
  var rest = Array(line)[...]
  while rest.count > PlainPage.width {
    let row = rest.prefix(PlainPage.width + 1)
    if let space = row.lastIndex(of: " "), space > rest.startIndex {
      rows.append(Array(rest[..<space]))
      rest = rest[(space + 1)...]
    } else {
      rows.append(Array(row.dropLast()))
      rest = rest.dropFirst(PlainPage.width)
    }
  }
  return rows + [Array(rest)]
}

private func stream(_ content: String) -> String {
  "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
}

/// The file with `objects` under the numbers from 1, and the cross-references that lead to them.
private func file(of objects: [String]) -> [UInt8] {
  // The comment of high bytes keeps programs from taking the file for text (7.5.2).
  var bytes = Array("%PDF-1.7\n%".utf8) + [0xe2, 0xe3, 0xcf, 0xd3, 0x0a]
  var table = "0000000000 65535 f \n"
  for (index, body) in objects.enumerated() {
    table += String("000000000\(bytes.count)".suffix(10)) + " 00000 n \n"
    bytes += Array("\(index + 1) 0 obj\n\(body)\nendobj\n".utf8)
  }
  let start = bytes.count
  bytes += Array("xref\n0 \(objects.count + 1)\n\(table)".utf8)
  bytes += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 5 0 R >>\n".utf8)
  bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
  return bytes
}
