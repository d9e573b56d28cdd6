/// Where the parts of a document stand in its text.
///
/// The head of an administrative document has two columns, body and number on the left, name of the
/// State and date on the right (Annex I, boxes 1 to 4); so has its foot, recipients on the left and
/// signature on the right (boxes 7 and 9).
struct FormLayout {
  struct Line {
    let page: Int
    let cells: [TextCell]
    /// The cells with one blank between them.
    let text: String
  }

  let lines: [Line]
  let pageCount: Int
  let text: DocumentText?

  /// The head is not looked for behind so many lines.
  private static let headLimit = 40

  init(_ text: DocumentText?) {
    self.text = text
    pageCount = text?.pages.count ?? 0
    lines = (text?.pages ?? []).enumerated().flatMap { page, lines in
      lines.map { line in
        let cells = TextCell.cells(of: line)
        return Line(page: page, cells: cells, text: cells.map(\.text).joined(separator: " "))
      }
    }
    head = Head(lines.prefix(FormLayout.headLimit).prefix { $0.page == 0 })
    foot = Foot(lines, from: head.end)
  }

  let head: Head
  let foot: Foot

  /// The name of the State and the motto under it.
  static let nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"

  /// The lines between head and foot, each page but appendices.
  var content: ArraySlice<Line> {
    let start = min(head.end, foot.start)
    return lines[start..<foot.start]
  }

  /// Lines that are nothing but the word for an appendix, with what stands behind the word.
  var appendixHeadings: [(line: Int, number: String)] {
    lines.indices.compactMap { index in
      guard lines[index].cells.count == 1 else { return nil }
      let words = lines[index].text.split(separator: " ")
      guard (2...3).contains(words.count),
        folded(words[0]) == "phu", folded(words[1]) == "luc",
        words[0].first?.isUppercase == true
      else { return nil }
      let number = words.count == 3 ? words[2].filter { $0 != "." && $0 != ":" } : ""
      // “Phụ lục kèm” begins a sentence that goes on.
      guard number.isEmpty || number.allSatisfy({ $0.isUppercase || $0.isNumber }) else {
        return nil
      }
      return (index, number)
    }
  }
}

extension FormLayout {
  /// The upper part of page 1.
  struct Head {
    /// What stands where the name of the State belongs, or looks like it.
    private(set) var nationalName: String?
    private(set) var motto: String?
    /// Superior body and body, line by line.
    private(set) var bodies: [String] = []
    /// What follows “Số” on the number line, with the colon if it is there.
    private(set) var number: String?
    /// `Đông Hòa, ngày 05 tháng 01 năm 2026`.
    private(set) var date: String?
    /// The subject of a letter under the number, from its first word on.
    private(set) var letterSubject: String?
    /// The first line behind the head.
    private(set) var end = 0

    init(_ lines: some Collection<Line>) {
      for (index, line) in lines.enumerated() {
        if Head.beginsContent(line) { return }
        for cell in line.cells where read(cell, in: line) { end = index + 1 }
      }
    }

    /// Takes what a cell holds of the head; returns whether that is anything.
    private mutating func read(_ cell: TextCell, in line: Line) -> Bool {
      let key = folded(cell.text)
      if nationalName == nil, let place = key.firstRange(of: "cong hoa xa hoi") {
        nationalName = rightPart(of: cell.text, key, from: place.lowerBound)
      } else if motto == nil, let place = key.firstRange(of: "doc lap") {
        motto = rightPart(of: cell.text, key, from: place.lowerBound)
      } else if date == nil, let found = Head.dateLine(from: cell, in: line) {
        date = found
      } else if let date, date.contains(cell.text), line.text.contains(date) {
        return true
      } else if number == nil, let found = Head.numberLine(from: cell, in: line) {
        number = found
      } else if number != nil || date != nil {
        guard letterSubject == nil, key.hasPrefix("v/v") || key.hasPrefix("ve viec") else {
          return false
        }
        letterSubject = cell.text
      } else {
        // Rules drawn as hyphens are no text.
        guard Foot.isPost(cell.text) || bodies.isEmpty && cell.text.contains(where: \.isLetter)
        else { return false }
        bodies.append(cell.text)
      }
      return true
    }

    /// What begins at `start`: a long body and the name of the State may stand closer together than
    /// two blanks, and then share a cell.
    private mutating func rightPart(of text: String, _ key: String, from start: String.Index)
      -> String
    {
      let before = key.distance(from: key.startIndex, to: start)
      let left = text.prefix(before).split(separator: " ").joined(separator: " ")
      if !left.isEmpty { bodies.append(left) }
      return String(text.dropFirst(before))
    }

    /// The date line, which may leave room for day and month.
    private static func dateLine(from cell: TextCell, in line: Line) -> String? {
      let key = folded(cell.text)
      guard key.contains("ngay"), folded(line.text).contains("thang"), !key.hasPrefix("can cu")
      else { return nil }
      let before = key.firstRange(of: "ngay").map { key[..<$0.lowerBound] } ?? ""
      guard before.split(separator: " ").count <= 8, !before.contains("/") else { return nil }
      return line.cells.filter { $0.column >= cell.column }.map(\.text).joined(separator: " ")
    }

    private static func numberLine(from cell: TextCell, in line: Line) -> String? {
      guard folded(cell.text.prefix(2)) == "so" else { return nil }
      var rest = String(cell.text.dropFirst(2))
      let next = rest.first { $0 != " " }
      guard next == nil || next == ":" || next == "/" || next?.isNumber == true else { return nil }
      // Room left for the number tears the line apart.
      if let following = line.cells.first(where: { $0.column > cell.column }),
        !rest.contains("/"), following.text.contains("/"), !folded(following.text).contains("ngay")
      {
        rest += " " + following.text
      }
      return rest
    }

    /// Whether a line belongs to what stands under the head.
    static func beginsContent(_ line: Line) -> Bool {
      let key = folded(line.text)
      return key.hasPrefix("can cu") || key.hasPrefix("kinh gui") || key.hasPrefix("dieu 1")
        || line.cells.contains { kindsInCapitals.contains(toneSpelling($0.text)) }
    }

    private static let kindsInCapitals = Set(
      DocumentKind.all.map { toneSpelling($0.name.uppercased()) })
  }

  /// The end of the document proper: recipients and signature.
  struct Foot {
    /// The first line of it; behind the last line where there is none.
    private(set) var start: Int
    /// The word as printed, `Nơi nhận:`.
    let word: String?
    /// What stands behind the hyphens under the word.
    private(set) var recipients: [String] = []
    /// The cells of the signature, from above.
    private(set) var signature: [String] = []

    private static let zone = 25

    init(_ lines: [Line], from headEnd: Int) {
      let last = lines.indices.last { index in
        index >= headEnd && lines[index].cells.contains { Foot.isWord($0.text) }
      }
      guard let last, let cell = lines[last].cells.first(where: { Foot.isWord($0.text) }) else {
        word = nil
        let block = Foot.lowestBlock(of: lines[headEnd...])
        start = block.lowerBound
        for line in lines[block] { take(signatureOf: line, rightOf: 25) }
        return
      }
      word = cell.text
      let right = cell.column + 20
      start = last
      var first = last
      // The post may stand a little higher than the word.
      for index in (max(headEnd, last - 3)..<last).reversed() {
        let cells = lines[index].cells
        if cells.isEmpty { continue }
        guard cells.allSatisfy({ $0.column >= right && Foot.isPost($0.text) }) else { break }
        first = index
      }
      let page = lines[last].page
      for line in lines[first..<min(lines.count, last + Foot.zone)] where line.page == page {
        take(signatureOf: line, rightOf: right)
      }
      if signature.isEmpty {
        let block = Foot.lowestBlock(of: lines[headEnd..<last])
        if !block.isEmpty { first = block.lowerBound }
        for line in lines[block] { take(signatureOf: line, rightOf: 25) }
      }
      start = first
      var isDone = false
      for line in lines[(last + 1)..<min(lines.count, last + Foot.zone * 2)] where !isDone {
        for cell in line.cells where cell.column < right {
          if let item = Foot.item(cell.text) {
            recipients.append(item)
          } else if !recipients.isEmpty, !cell.text.isEmpty, folded(cell.text) != "phu luc" {
            recipients[recipients.count - 1] += " " + cell.text
          }
        }
        isDone = recipients.last.map { $0.hasSuffix(".") && Foot.isFileCopy($0) } ?? false
      }
    }

    private static func isWord(_ text: String) -> Bool {
      let key = folded(text)
      return key == "noi nhan" || key.hasPrefix("noi nhan:") || key.hasPrefix("noi nhan :")
    }

    /// Where the signature stands if not beside the recipients, as in minutes: the lowest post on the
    /// right, with those above it.
    private static func lowestBlock(of lines: ArraySlice<Line>) -> Range<Int> {
      let lowest = lines.indices.last { index in
        lines[index].cells.contains { $0.column >= 25 && isPost($0.text) }
      }
      guard var first = lowest else { return lines.endIndex..<lines.endIndex }
      for index in (max(lines.startIndex, first - 3)..<first).reversed() {
        let cells = lines[index].cells
        if cells.isEmpty { continue }
        guard cells.allSatisfy({ $0.column >= 25 && isPost($0.text) }) else { break }
        first = index
      }
      return first..<min(lines.endIndex, first + zone)
    }

    private mutating func take(signatureOf line: Line, rightOf column: Int) {
      for cell in line.cells where cell.column >= column {
        let isStamp = cell.text.contains { $0.isNumber } || cell.text.hasPrefix("(")
        if !isStamp, cell.text.contains(where: \.isLetter) { signature.append(cell.text) }
      }
    }

    /// What stands behind a hyphen; nil for a line that begins with none.
    private static func item(_ text: String) -> String? {
      guard let first = text.first, "-–—•+*\u{FFFD}".contains(first) else { return nil }
      return String(text.dropFirst().drop { $0 == " " })
    }

    static func isFileCopy(_ item: String) -> Bool { folded(item).hasPrefix("luu") }

    static func isPost(_ text: String) -> Bool {
      text.count > 1 && text == text.uppercased() && text.contains(where: \.isLetter)
        && !text.contains(where: \.isNumber)
    }

    /// Cells in capitals: marks and posts.
    var posts: [String] { signature.filter(Foot.isPost) }

    /// The lowest cell that could be a person's name.
    var name: String? {
      signature.last { cell in
        let words = cell.split(separator: " ")
        return (2...8).contains(words.count) && !Foot.isPost(cell)
          && words.allSatisfy { $0.first?.isUppercase == true }
      }
    }
  }
}
