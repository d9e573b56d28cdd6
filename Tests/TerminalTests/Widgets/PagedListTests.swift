import Testing

@testable import Terminal

/// A table of numbers that counts what is asked of it.
private final class Numbers {
  var numbers: [Int]
  var asked: [(PageWish<Int>, Int)] = []
  var failure: (any Error)?

  init(_ numbers: some Sequence<Int>) { self.numbers = Array(numbers) }

  func fetch(_ wish: PageWish<Int>, _ limit: Int) throws -> [Int] {
    asked.append((wish, limit))
    if let failure { throw failure }
    return switch wish {
    case .first: Array(numbers.prefix(limit))
    case .last: Array(numbers.suffix(limit))
    case .after(let number): Array(numbers.filter { $0 > number }.prefix(limit))
    case .before(let number): Array(numbers.filter { $0 < number }.suffix(limit))
    case .from(let number): Array(numbers.filter { $0 >= number }.prefix(limit))
    }
  }
}

@Suite struct `A list without end` {
  private let table = Numbers(1...1000)
  private var list: PagedList<Int, Int>
  private var canvas = Canvas(size: Size(rows: 7, columns: 30))

  init() {
    let table = table
    list = PagedList(
      columns: [Column("Số", minimum: 5, rank: 1, alignment: .right) { "\($0)" }],
      position: { $0 }, attention: { $0 % 4 == 0 }, fetch: { try table.fetch($0, $1) })
  }

  /// The rows on the screen, the one under the cursor in brackets.
  private mutating func shown(rows: Int = 5) -> String {
    canvas = Canvas(size: Size(rows: rows + 2, columns: 30))
    list.draw(on: &canvas, in: Area(row: 0, column: 0, rows: rows + 2, columns: 30))
    return list.rows.map { $0 == list.selected ? "[\($0)]" : "\($0)" }.joined(separator: " ")
  }

  private mutating func press(_ keys: Key...) -> String {
    for key in keys { _ = list.handle(key) }
    return shown()
  }

  @Test mutating func `shows its head, its margin and its rows`() {
    _ = shown()
    _ = list.handle(.text(" "))
    _ = shown()
    #expect(
      canvas.text == """
               Số
        ──────────────────────────────
         *      1
        >       2
                3
          !     4
                5
        """)
    #expect(canvas.cursor == Canvas.Place(row: 3, column: 0))
    #expect(!canvas.showsCursor)
  }

  @Test mutating func `moves by rows and scrolls at the edge`() {
    #expect(shown() == "[1] 2 3 4 5")
    #expect(press(.up) == "[1] 2 3 4 5")
    #expect(press(.down, .text("j"), .control("n"), .down) == "1 2 3 4 [5]")
    #expect(press(.down) == "2 3 4 5 [6]")
    #expect(press(.down, .down, .up) == "4 5 6 [7] 8")
    #expect(press(.text("k"), .text("k"), .text("k"), .text("k")) == "[3] 4 5 6 7")
  }

  @Test mutating func `turns pages and keeps the cursor's height`() {
    _ = shown()
    #expect(press(.down, .pageDown) == "5 [6] 7 8 9")
    #expect(press(.pageUp) == "1 [2] 3 4 5")
    #expect(press(.pageUp) == "[1] 2 3 4 5")
    #expect(press(.end) == "996 997 998 999 [1000]")
    #expect(press(.pageDown) == "996 997 998 999 [1000]")
    #expect(press(.up, .up, .pageDown) == "996 997 998 999 [1000]")
    #expect(press(.pageUp) == "992 993 994 995 [996]")
    #expect(press(.text("g")) == "[1] 2 3 4 5")
    #expect(press(.text("G"), .down) == "996 997 998 999 [1000]")
  }

  @Test mutating func `visits every row downwards and upwards, by rows and by pages`() {
    _ = shown()
    var seen: [Int] = []
    while seen.last != list.selected {
      seen.append(list.selected ?? 0)
      _ = press(.down)
    }
    #expect(seen == Array(1...1000))
    var pages: Set<Int> = []
    for _ in 0..<300 {
      pages.formUnion(list.rows)
      _ = press(.pageUp)
    }
    #expect(pages.count == 1000)
    #expect(list.selected == 1)
  }

  @Test mutating func `asks for no more than it shows`() {
    _ = shown()
    table.asked = []
    _ = press(.down, .down, .down, .down)
    #expect(table.asked.isEmpty)
    _ = press(.down)
    #expect(table.asked.map(\.1) == [1])
    _ = press(.pageDown)
    #expect(table.asked.last?.1 == 4)
    _ = press(.end)
    #expect(table.asked.last?.1 == 5)
  }

  @Test mutating func `honours keys typed before it was drawn`() {
    #expect(press(.down, .down, .down, .down, .down, .down) == "3 4 5 6 [7]")
  }

  @Test mutating func `keeps its row when rows come and go`() {
    _ = shown()
    _ = press(.pageDown, .down, .down)
    #expect(shown() == "5 6 [7] 8 9")
    table.numbers.removeAll { $0 == 6 || $0 == 2 }
    list.reload()
    #expect(shown() == "5 [7] 8 9 10")
    table.numbers.removeAll { $0 == 7 }
    list.reload()
    #expect(shown() == "5 [8] 9 10 11")
    table.numbers.removeAll { $0 == 5 }
    list.reload()
    #expect(shown() == "[8] 9 10 11 12")
    _ = press(.end)
    table.numbers.removeAll { $0 > 997 }
    list.reload()
    #expect(shown() == "993 994 995 996 [997]")
    table.numbers = []
    list.reload()
    #expect(shown() == "")
    #expect(list.selected == nil)
    #expect(press(.down, .up, .pageDown, .pageUp, .home, .end, .text(" "), .text("*")) == "")
    table.numbers = [1, 2]
    list.reload()
    #expect(shown() == "[1] 2")
  }

  @Test mutating func `keeps its row when the screen changes its height`() {
    _ = shown()
    _ = press(.pageDown, .down, .down)
    #expect(shown() == "5 6 [7] 8 9")
    #expect(shown(rows: 2) == "6 [7]")
    #expect(shown(rows: 4) == "6 [7] 8 9")
    _ = press(.end)
    #expect(shown(rows: 8) == "993 994 995 996 997 998 999 [1000]")
    #expect(shown(rows: 3) == "998 999 [1000]")
  }

  @Test mutating func `goes to a row and shows its neighbours`() {
    _ = shown()
    list.go(to: 500)
    #expect(shown() == "498 499 [500] 501 502")
    list.go(to: 1)
    #expect(shown() == "[1] 2 3 4 5")
    list.go(to: 1000)
    #expect(shown() == "996 997 998 999 [1000]")
    list.go(to: 2000)
    #expect(shown() == "[1] 2 3 4 5")
    var fresh = PagedList<Int, Int>(columns: list.columns, position: { $0 }) { [table] in
      try table.fetch($0, $1)
    }
    fresh.go(to: 77)
    #expect(fresh.selectedPosition == 77)
    fresh.draw(on: &canvas, in: Area(row: 0, column: 0, rows: 7, columns: 30))
    #expect(fresh.selected == 77)
  }

  @Test mutating func `shows other rows and stays on its row if it is among them`() {
    _ = shown()
    list.go(to: 500)
    list.show { [table] wish, limit in
      try Numbers(table.numbers.filter { $0 % 100 == 0 }).fetch(wish, limit)
    }
    #expect(shown() == "300 400 [500] 600 700")
  }

  @Test mutating func `marks rows, and all that are shown`() {
    _ = shown()
    #expect(list.handle(.text(" ")) == .changed)
    #expect(list.handle(.text(" ")) == .changed)
    #expect(list.marks == [1, 2])
    _ = list.handle(.text("*"))
    #expect(list.marks == [1, 2, 3, 4, 5])
    _ = press(.pageDown)
    #expect(list.marks.count == 5)
    _ = list.handle(.text("*"))
    _ = list.handle(.text("*"))
    #expect(list.marks == [1, 2, 3, 4])
  }

  @Test mutating func `keeps what it shows when a fetch fails`() {
    struct Broken: Error {}
    _ = shown()
    table.failure = Broken()
    #expect(press(.end, .pageDown, .down) == "1 2 3 4 [5]")
    #expect(list.failure is Broken)
    table.failure = nil
    #expect(press(.end) == "996 997 998 999 [1000]")
    #expect(list.failure == nil)
  }

  @Test mutating func `can be a list in memory`() {
    list = PagedList(
      columns: list.columns, position: { $0 }, fetch: pages(of: [30, 10, 20], position: { $0 }))
    #expect(shown() == "[30] 10 20")
    #expect(press(.end) == "30 10 [20]")
    #expect(shown(rows: 2) == "10 [20]")
    list.go(to: 10)
    #expect(shown() == "30 [10] 20")
  }
}

@Suite struct `Columns of a list` {
  private let columns = [
    Column<Int>("Số", minimum: 4, rank: 9) { "\($0)" },
    Column<Int>("Ngày", minimum: 10, rank: 1) { "\($0)" },
    Column<Int>("Cơ quan", minimum: 8, wish: 12, rank: 5) { "\($0)" },
    Column<Int>("Trích yếu", minimum: 10, wish: .max, rank: 8) { "\($0)" },
  ]

  @Test func `get what they wish where there is room, and the rest goes to those that take it`() {
    #expect(shares(of: 76, among: columns) == [4, 10, 12, 44])
    #expect(shares(of: 40, among: columns) == [4, 10, 10, 10])
    #expect(shares(of: 38, among: columns) == [4, 10, 8, 10])
  }

  @Test func `disappear by rank where there is not`() {
    #expect(shares(of: 37, among: columns) == [4, 0, 12, 17])
    #expect(shares(of: 20, among: columns) == [4, 0, 0, 14])
    #expect(shares(of: 5, among: columns) == [4, 0, 0, 0])
  }
}
