/// The forms in which a register leaves the program.
public enum RegisterFormat: String, CaseIterable, Sendable {
  case text, html, csv
}

extension RegisterBook {
  /// The register for a printer, A4 landscape, by the template `register.html`.
  public func html(_ template: String) -> String {
    let columns = form.columns.enumerated().map { index, column in
      Template.Values(["title": column.title, "ordinal": "(\(index + 1))"])
    }
    let rows = lines.map { line in
      Template.Values(
        ["class": line.isStruck ? "struck" : "entry"],
        lists: ["cells": line.cells.map { Template.Values(["text": $0]) }])
    }
    return Template(template, escaping: escapedForHTML).filled(
      with: Template.Values(
        ["superior": superior, "office": office, "title": form.title, "year": year],
        lists: [
          "cover": cover.map { Template.Values(["text": $0]) }, "columns": columns, "rows": rows,
          "closing": closing.map { Template.Values(["text": $0]) },
        ]))
  }

  /// The register for a program that counts: a line of titles, then a line an entry (RFC 4180).
  public var csv: String {
    ([form.columns.map(\.title)] + lines.map(\.cells)).map { cells in
      cells.map { RegisterBook.quoted($0) }.joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// In quotes where it must be; a cell a spreadsheet would take for a formula begins with a mark
  /// that it is text.
  private static func quoted(_ cell: String) -> String {
    let text = cell.first.map { "=+-@".contains($0) } == true ? "'" + cell : cell
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Rows of text on a page.
  static let pageRows = 60

  /// The register as text in columns, in pages with their numbers.
  public var text: [String] {
    var pages = RegisterPages(
      width: form.columns.reduce(form.columns.count - 1) { $0 + $1.width })
    pages.centre([superior.uppercased(), office.uppercased(), "", form.title] + cover)
    pages.end()
    pages.heading = heading
    for line in lines { pages.add(rows(of: line.cells, isStruck: line.isStruck) + [rule("-")]) }
    if !closing.isEmpty { pages.add([""] + closing) }
    pages.end()
    return pages.lines
  }

  private var heading: [String] {
    [rule("=")] + rows(of: form.columns.map(\.title), isStruck: false)
      + rows(of: form.columns.indices.map { "(\($0 + 1))" }, isStruck: false) + [rule("=")]
  }

  private func rule(_ sign: String) -> String {
    form.columns.map { String(repeating: sign, count: $0.width) }.joined(separator: "+")
  }

  /// The cells broken to the widths of their columns. What is struck out is set between marks, since
  /// plain text knows no line through words.
  private func rows(of cells: [String], isStruck: Bool) -> [String] {
    // The notes say why, and are to be read.
    let broken = zip(cells, form.columns).enumerated().map { index, pair in
      let isMarked = isStruck && !pair.0.isEmpty && index < form.columns.count - 1
      return brokenToWidth(isMarked ? "~" + pair.0 + "~" : pair.0, pair.1.width)
    }
    return (0..<(broken.map(\.count).max() ?? 0)).map { row in
      zip(broken, form.columns).map { lines, column in
        let text = row < lines.count ? lines[row] : ""
        return text + String(repeating: " ", count: max(0, column.width - text.count))
      }.joined(separator: "|").withoutBlanksBehind
    }
  }
}

/// Lines gathered into pages of one height; each page after the cover bears its number and the heading.
private struct RegisterPages {
  let width: Int
  var heading: [String] = []
  private(set) var lines: [String] = []
  private var page: [String] = []
  private var number = 0

  init(width: Int) { self.width = width }

  mutating func centre(_ texts: [String]) {
    page += texts.map { text in
      text.isEmpty ? "" : String(repeating: " ", count: max(0, (width - text.count) / 2)) + text
    }
  }

  /// Adds lines that stay together, on a new page if they do not fit.
  mutating func add(_ rows: [String]) {
    if !page.isEmpty, page.count + rows.count > RegisterBook.pageRows { end() }
    if page.isEmpty { page = heading }
    page += rows
  }

  /// Ends the page; the cover, the first one, shows no number.
  mutating func end() {
    if page.isEmpty { return }
    lines += page
    if number > 0 { lines += ["", "Trang \(number)"] }
    lines.append("")
    number += 1
    page = []
  }
}

/// `text` in lines of at most `width` characters, broken between words where that is possible.
public func brokenToWidth(_ text: String, _ width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    var word = word[...]
    if !line.isEmpty, line.count + 1 + word.count <= width {
      line += " " + word
      continue
    }
    if !line.isEmpty { lines.append(line) }
    while word.count > width {
      lines.append(String(word.prefix(width)))
      word = word.dropFirst(width)
    }
    line = String(word)
  }
  return line.isEmpty ? lines : lines + [line]
}

extension String {
  fileprivate var withoutBlanksBehind: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
