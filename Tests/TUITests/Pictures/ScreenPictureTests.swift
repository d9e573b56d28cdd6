import Support
import Terminal
import Testing
import Wording

@testable import TUI

/// A screen, the person before it and what they type to come there.
struct Pictured {
  let name: String
  let person: String
  let keys: [Key]
  var readsFiles = true
  /// Nobody types for a moment: what is read then is shown.
  var rests = true

  init(
    _ name: String, _ person: String, _ text: String = "", then keys: [Key] = [],
    readsFiles: Bool = true, rests: Bool = true
  ) {
    self.name = name
    self.person = person
    self.keys = text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .text($0) } + keys
    self.readsFiles = readsFiles
    self.rests = rests
  }

  /// Where the keys lead, each seen before the next one is pressed.
  func played(_ app: Rehearsal) -> Rehearsal {
    var app = app
    for key in keys { app.press(key) }
    if rests { app.pause() }
    return app
  }
}

@Suite struct `Each screen of the daily work` {
  private static let screens: [Pictured] = [
    Pictured("desk-clerk", "lan"), Pictured("desk-principal", "hung"),
    Pictured("desk-specialist", "thao"),
    Pictured("arrivals", "lan", "đ"), Pictured("arrivals-filter", "lan", "đ/so giao duc"),
    Pictured("departures", "lan", "i"), Pictured("search", "lan", "/hoc sinh gioi"),
    Pictured("search-columns", "lan", "/hoc sinh gioi", then: [.function(2), .down, .end]),
    Pictured("search-save", "lan", "/hoc sinh gioi", then: [.function(4)]),
    Pictured("search-print", "lan", "/hoc sinh gioi", then: [.function(6)]),
    Pictured("incoming", "minh", ":incoming show 2\n"),
    Pictured("incoming-end", "minh", ":incoming show 2\nG"),
    Pictured("outgoing", "hung", ":outgoing show D1\n"),
    Pictured("outgoing-end", "hung", ":outgoing show D1\nG"),
    Pictured("approval", "hung", ":outgoing approve\n"),
    Pictured("approval-second", "hung", ":outgoing approve\nn", then: [.pageDown]),
    Pictured("approval-unread", "hung", ":outgoing approve\n", readsFiles: false),
    Pictured("approval-question", "hung", ":outgoing approve\na"),
    Pictured("return", "hung", ":outgoing return D1\nGhi rõ nguồn kinh phí"),
    Pictured("register", "lan", "v", rests: false),
    Pictured(
      "register-errors", "lan",
      "v/khong-co/cv3120.pdf\tBệnh viện Đa khoa Đông Hòa\t3120/SGDĐT-VP\t31/11/26\tCông văn\t"
        + "Về việc khám sức khỏe định kỳ\tHoa\t20/11/26\t"),
    Pictured(
      "register-double", "lan", "v\tSở Giáo dục và Đào tạo\t3120/SGDĐT-VP\t20/11/26\t"),
    Pictured("assign", "hung", ":incoming assign 4\nminh\tyen\n"),
    Pictured("opinion", "yen", ":outgoing visa D1\n"),
    Pictured("draft", "thao", "sKế hoạch\tKế hoạch ngoại khóa tháng 12 theo chủ đề\t"),
    Pictured("number", "lan", ":outgoing show D5\nc"),
    Pictured("issue", "lan", ":outgoing issue D3\nso\n"),
    Pictured("help", "lan", "đ?"), Pictured("help-document", "hung", ":incoming show 4\n?"),
    Pictured("commands", "lan", ":incoming re"),
  ]

  @Test(arguments: Picture.usual)
  func `looks as it was drawn, in both languages and sizes`(
    language: Language, size: Size
  ) throws {
    let office = try PictureOffice()
    for screen in Self.screens {
      let app = try office.terminal(screen.person, language, size, readsFiles: screen.readsFiles)
      try Picture.expect(screen.played(app), is: Picture.name(screen.name, language, size))
      try office.forgetForms(screen.person)
    }
  }

  /// The four that a principal reads on a telephone, and two that say what they need.
  @Test(arguments: Language.allCases)
  func `is whole on a telephone where it has to be`(language: Language) throws {
    let office = try PictureOffice()
    let four: Set = [
      "desk-clerk", "desk-principal", "arrivals", "incoming", "approval", "register", "assign",
    ]
    for screen in Self.screens where four.contains(screen.name) {
      let app = try office.terminal(
        screen.person, language, .phone, readsFiles: screen.readsFiles, asScreensNeed: true)
      try Picture.expect(screen.played(app), is: Picture.name(screen.name, language, .phone))
      try office.forgetForms(screen.person)
    }
  }

  @Test(arguments: Picture.usual)
  func `says in an empty office what to do`(language: Language, size: Size) throws {
    let office = try SampleDesk()
    for screen in [
      Pictured("desk-empty", "lan"), Pictured("arrivals-empty", "lan", "đ"),
      Pictured("departures-empty", "lan", "i"), Pictured("search-empty", "lan", "/zzz"),
      Pictured("approval-empty", "hung", ":outgoing approve\n"),
    ] {
      let desk = office.clerk.with(try office.clerk.person(named: screen.person))
      let app = office.terminal(desk, language, rows: size.rows, columns: size.columns)
      try Picture.expect(screen.played(app), is: Picture.name(screen.name, language, size))
    }
  }
}
