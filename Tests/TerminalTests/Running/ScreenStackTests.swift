import Support
import Testing

@testable import Terminal

/// What happened to screens, written down where a test can read it.
private final class Diary {
  var entries: [String] = []
}

/// Shows what was typed to it; some keys open other screens.
private struct Sheet: Screen {
  var name: String
  let diary: Diary
  var typed = ""
  var unsaved = false

  mutating func draw(on canvas: inout Canvas) {
    canvas.draw("\(name): \(typed)", row: 0, column: 0)
    canvas.keys([KeyHint("a", "thêm"), KeyHint("?", "giúp")])
  }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .text("o"): return .open(Sheet(name: name + "o", diary: diary))
    case .text("r"): return .replace(Sheet(name: name + "r", diary: diary))
    case .text("q"): return .close
    case .text("Q"): return .leave
    case .text("?"):
      return .open(
        KeyHelp(
          title: "Giúp", hints: [KeyHint("a", sentence: "Thêm")], keys: [KeyHint("Esc", "về")]))
    case .text("!"):
      return .open(
        Confirm(
          "Gạch bỏ 115/2026?", proof: .reason(atLeast: 3), prompt: "Lý do",
          keys: [KeyHint("Enter", "gạch bỏ"), KeyHint("Esc", "thôi")]))
    case .text(":"):
      return .open(
        Palette(
          [
            Command(id: "reg", title: "Đăng ký văn bản đến", alias: "incoming register"),
            Command(id: "find", title: "Tìm kiếm", alias: "find"),
          ], history: ["142/2026"]))
    case .text(let letter):
      typed.append(letter)
      unsaved = true
      return .stay
    default: return .ignored
    }
  }

  mutating func uncovered(by closed: any Screen) -> Outcome {
    switch closed {
    case let question as Confirm: typed += "(\(question.answer ?? "no"))"
    case let palette as Palette: typed += "(\(palette.chosen?.id ?? palette.typed ?? "no"))"
    case let sheet as Sheet: typed += "(\(sheet.typed))"
    default: break
    }
    return .stay
  }

  var pause: Int? { unsaved ? 2000 : nil }

  mutating func paused() -> Outcome {
    unsaved = false
    diary.entries.append("saved \(name) \(typed)")
    return .stay
  }

  mutating func willClose() { diary.entries.append("closed \(name) \(typed)") }
}

@Suite struct `Screens upon screens` {
  private let diary = Diary()
  private var app: Rehearsal

  init() { app = Rehearsal(Sheet(name: "s", diary: diary), rows: 12, columns: 60) }

  @Test mutating func `keys that arrive together are drawn once`() {
    let before = app.driver.shown.count
    app.type("abc")
    #expect(app.driver.shown.count == before + 1)
    #expect(app.shows("s: abc"))
    #expect(app.shows(" a thêm  ? giúp"))
  }

  @Test mutating func `what one opens, Escape closes, and the one below learns of it`() {
    app.type("oxy")
    #expect(app.shows("so: xy"))
    app.press(.escape)
    #expect(app.shows("s: (xy)"))
    app.press(.escape, .escape)
    #expect(app.ending == nil)
    app.type("q")
    #expect(app.ending == .left)
  }

  @Test mutating func `Ctrl-G is Escape, and one screen can take another's place`() {
    app.type("or")
    #expect(app.shows("sor:"))
    app.press(.control("g"))
    #expect(app.shows("s: ()"))
  }

  @Test mutating func `leaving and hanging up give every screen its last moment`() {
    app.type("aoboc")
    app.hangUp()
    #expect(app.ending == .hangUp)
    #expect(diary.entries == ["closed soo c", "closed so b", "closed s a"])
    diary.entries = []
    app = Rehearsal(Sheet(name: "s", diary: diary))
    app.type("oQ")
    #expect(app.ending == .left)
    #expect(diary.entries == ["closed so ", "closed s "])
  }

  @Test mutating func `a pause in typing is told once, and asked for only while it matters`() {
    #expect(app.screens.top?.pause == nil)
    app.type("aob")
    #expect(app.screens.top?.pause == 2000)
    app.pause()
    #expect(diary.entries == ["saved so b", "saved s a"])
    #expect(app.screens.top?.pause == nil)
  }

  @Test mutating func `Ctrl-Z saves and stops, Ctrl-L draws anew`() {
    app.type("a")
    app.press(.control("z"))
    #expect(app.driver.suspensions == 1)
    #expect(diary.entries == ["saved s a"])
    app.press(.control("l"))
    #expect(app.driver.redraws == 1)
  }

  @Test mutating func `a question is drawn over the rest and takes no answer typed ahead`() {
    app.press(.text("a"), .text("!"), .text("x"), .text("y"), .text("z"), .enter)
    #expect(app.driver.discards == 1)
    #expect(app.shows("s: a"))
    #expect(app.shows("? Gạch bỏ 115/2026?"))
    #expect(app.shows(" Enter gạch bỏ  Esc thôi"))
    app.press(.enter)
    #expect(app.shows("Gạch bỏ"))
    app.type("trùng\n")
    #expect(app.shows("s: a(trùng)"))
    app.type("!")
    app.press(.escape)
    #expect(app.shows("s: a(trùng)(no)"))
  }

  @Test mutating func `commands are found by their names, with and without marks`() {
    app.type(":")
    #expect(app.shows("> Đăng ký văn bản đến   incoming register"))
    #expect(app.shows("  Tìm kiếm   find"))
    app.type("van dang")
    #expect(!app.shows("Tìm kiếm"))
    app.type("\n:fi\n")
    #expect(app.shows("s: (reg)(find)"))
    app.type(":")
    app.press(.up, .enter)
    #expect(app.shows("s: (reg)(find)(142/2026)"))
    app.type(":ti")
    app.press(.tab)
    #expect(app.shows(":Tìm kiếm"))
    app.press(.escape)
    #expect(app.shows("(no)"))
  }

  @Test mutating func `the help lists every key and goes away`() {
    app.type("?")
    #expect(
      app.text == " Giúp\n" + String(repeating: "─", count: 60)
        + "\n a   Thêm\n\n\n\n\n\n\n\n\n Esc về")
    app.type("q")
    #expect(app.shows("s:"))
  }

  @Test func `a screen too small says so instead of drawing`() {
    let driver = RecordingDriver(
      size: Size(rows: 23, columns: 79), script: [[.key(.text("a"))], [.resized], []])
    var stack = ScreenStack(on: driver, first: Sheet(name: "s", diary: diary)) {
      "cần \($1.columns)x\($1.rows), đang có \($0.columns)x\($0.rows)"
    }
    #expect(stack.run() == .hangUp)
    #expect(driver.shown.first?.text == "cần 80x24, đang có 79x23")
    #expect(driver.waits == [nil, 2000, 2000, nil])
    #expect(diary.entries == ["saved s a", "closed s a"])
  }

  @Test func `a pause comes after its time however often others write`() {
    let driver = RecordingDriver(script: [[.key(.text("a"))], [.written], [.written], []])
    var stack = ScreenStack(on: driver, first: Sheet(name: "s", diary: diary))
    var time = 0
    stack.clock = {
      time += 500
      return time
    }
    #expect(stack.run() == .hangUp)
    #expect(driver.waits == [nil, 2000, 1500, 1000, nil])
    #expect(diary.entries == ["saved s a", "closed s a"])
  }
}

@Suite struct `Reading a long text` {
  private var pager = Pager((1...30).map { Pager.Paragraph("dòng \($0)", indent: 1) })
  private var canvas = Canvas(size: Size(rows: 4, columns: 20))

  private mutating func press(_ keys: Key...) -> String {
    for key in keys { _ = pager.handle(key) }
    canvas = Canvas(size: canvas.size)
    pager.draw(on: &canvas, in: Area(row: 0, column: 0, rows: 4, columns: 20))
    return canvas.line(0)
  }

  @Test mutating func `goes to its ends and no further`() {
    #expect(press() == " dòng 1")
    #expect(press(.up, .pageUp) == " dòng 1")
    #expect(press(.down, .text("j")) == " dòng 3")
    #expect(press(.pageDown) == " dòng 6")
    #expect(press(.end) == " dòng 27")
    #expect(press(.pageDown, .down, .up) == " dòng 26")
    #expect(press(.text("g")) == " dòng 1")
  }
}
