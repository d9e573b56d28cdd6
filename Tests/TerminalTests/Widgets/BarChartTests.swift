import Terminal
import Testing

@testable import Terminal

@Suite struct `Bars` {
  let bars = BarChart([
    BarChart.Bar("Lan", 16, urgent: 4, text: "16"), BarChart.Bar("Minh", 5, text: "5"),
    BarChart.Bar("Hòa", 0, mark: 8, text: "0"),
  ])

  func drawn(blocks: Bool, columns: Int = 26, rows: Int = 3) -> Canvas {
    var canvas = Canvas(size: Size(rows: rows, columns: columns))
    canvas.drawsBlocks = blocks
    bars.draw(on: &canvas, in: Area(row: 0, column: 0, rows: rows, columns: columns))
    return canvas
  }

  @Test func `are as long as their numbers, to the eighth of a cell`() {
    #expect(
      drawn(blocks: true).text == """
        Lan   ▒▒▒▒████████████ 16
        Minh  █████ 5
        Hòa           │ 0
        """)
    #expect(BarChart.blocks(BarChart.eighths(5, of: 16, room: 10)) == "███▏")
  }

  @Test func `are made of ASCII where the terminal has no blocks`() {
    #expect(
      drawn(blocks: false).text == """
        Lan   !!!!############ 16
        Minh  ##### 5
        Hòa           | 0
        """)
  }

  @Test func `stay in their area, however small it is`() {
    for columns in 1...30 {
      for rows in 1...3 {
        let canvas = drawn(blocks: true, columns: columns, rows: rows)
        #expect(canvas.text.split(separator: "\n").count <= rows)
      }
    }
  }

  @Test func `show every number that is not nothing`() {
    #expect(BarChart.eighths(1, of: 1_000_000, room: 40) == 1)
    #expect(BarChart.cells(1, of: 1_000_000, room: 40) == 1)
    #expect(BarChart.eighths(0, of: 10, room: 40) == 0)
  }

  @Test(arguments: ["linux", "vt100", "vt220", "dumb"])
  func `are not trusted to terminals of few letters`(name: String) {
    #expect(NcursesDriver.lacksBlocks(name))
    #expect(!NcursesDriver.lacksBlocks("xterm-256color"))
    #expect(!NcursesDriver.lacksBlocks("tmux-256color"))
  }
}
