import Platform
import Testing

@Suite struct `The README's script over a journal` {
  let shell: Shell

  init() throws {
    shell = try Shell(moment: "2026-03-02T09:00")
    let made = try shell.run(
      """
      vpdt init office --name "Trường THCS Hoa Ban" --organ-id H29.123.7 --abbreviation HB --rehearsal &&
      for n in 1 2 3 4; do
        vpdt incoming register --paper --from "Sở GDĐT" --ref $n/SGDĐT --issued 2026-02-27 \
          --type CV --subject "Họp lần $n"
      done
      vpdt journal export > journal
      """)
    try #require(made.status == 0, "\(made.lines)")
    try FileContents.writeNew(shell.folder + "/verify-journal.sh", Array(try Self.script().utf8))
  }

  /// The only shell block of the README that calls itself `verify-journal.sh`.
  static func script() throws -> String {
    let bytes = try FileContents.read(Project.root + "/README.md", limit: 1 << 20) ?? []
    let blocks = String(decoding: bytes, as: UTF8.self).split(separator: "```sh\n").dropFirst()
    let found = blocks.filter { $0.hasPrefix("# verify-journal.sh") }
    return String(try #require(found.count == 1 ? found[0].split(separator: "```").first : nil))
  }

  @Test func `is ten lines long`() throws {
    #expect(try Self.script().split(separator: "\n").count <= 11)
  }

  @Test func `finds a sound one sound, with the head vpdt names`() throws {
    let script = try shell.run("sh verify-journal.sh < journal")
    let verified = try shell.run("vpdt journal verify --json").lines.joined()
    #expect(script.status == 0)
    let head = try #require(script.lines.first?.split(separator: " ").last)
    #expect(script.lines == ["5 lines, head \(head)"])
    #expect(verified == "{\"lines\":5,\"head\":\"\(head)\"}")
  }

  @Test(arguments: [
    ("an edited line", "3s/incoming.register/incoming.submit/", 3),
    ("an edited time", "3s/\t1772/\t1773/", 3),
    ("an edited hash", "3s/^./x/", 3),
    ("a deleted line", "3d", 3),
    ("a deleted first line", "1d", 1),
    ("lines that changed places", "3{h;d;};4G", 3),
    ("a line that stands twice", "3p", 4),
  ])
  func `names the first line that does not follow`(what: String, edit: String, line: Int) throws {
    let result = try shell.run("sed '\(edit)' journal > edited; sh verify-journal.sh < edited")
    #expect(result.lines == ["line \(line) does not follow", "? 1"], "\(what)")
  }

  @Test func `does not see a cut at the end, but prints another head`() throws {
    let whole = try shell.run("sh verify-journal.sh < journal")
    let cut = try shell.run("head -4 journal | sh verify-journal.sh")
    #expect(cut.status == 0)
    #expect(cut.lines != whole.lines)
  }
}
