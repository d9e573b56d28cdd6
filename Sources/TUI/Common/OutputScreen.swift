import Terminal

/// What a command printed, to be read page by page.
struct OutputScreen: OfficeScreen {
  enum Act: Hashable {}

  let workplace: Workplace
  let name: String
  var notice: Notice?
  var stamp = 0
  let status: Int32
  private(set) var pager: Pager

  init(_ command: String, _ lines: [String], status: Int32, at workplace: Workplace) {
    self.workplace = workplace
    self.status = status
    name = ":" + command
    // What has no room stays under the beginning of its own line.
    pager = Pager(
      lines.map { line in
        let text = line.drop { $0 == " " }
        return Pager.Paragraph(String(text), indent: 1 + line.count - text.count)
      })
  }

  var shortcuts: [Shortcut<Act>] { [] }
  mutating func perform(_ act: Act) -> Outcome {}
  mutating func refresh() {}
  mutating func move(_ key: Key) -> Bool { pager.handle(key) != .ignored }

  mutating func draw(on canvas: inout Canvas) {
    canvas.header(
      "\(words.heading(.output)) \(name)", status == 0 ? "" : "! \(status)",
      style: status == 0 ? .title : .urgent)
    canvas.rule(row: 1)
    pager.draw(
      on: &canvas,
      in: Area(row: 2, column: 0, rows: canvas.size.rows - 4, columns: canvas.size.columns - 1))
    drawFoot(on: &canvas)
  }
}
