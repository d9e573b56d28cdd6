import Glibc
import Platform
import Support
import Testing

/// How long people work at once: `VPDT_SOAK_SECONDS` for the long form, with four times the people, 32.
private let soakSeconds = Machine.variable("VPDT_SOAK_SECONDS").flatMap { Int($0) }

@Suite struct `An office in which many people work at once` {
  private let office: PractiseOffice
  private let seconds = soakSeconds ?? 5
  /// Of each kind: clerks, readers, and pairs who want to do the same.
  private let count = soakSeconds == nil ? 3 : 15

  init() throws { office = try PractiseOffice() }

  @Test func `has every document once, and nobody is told to wait`() throws {
    let clerks = try (1...count).map { try start("clerk", $0, clerk) }
    let readers = try (1...count).map { try start("reader", $0, reader) }
    let movers = try (1...2).map { try start("mover", $0, mover) }
    for process in clerks + readers + movers { #expect(process.wait() == 0) }
    try expectEveryDocumentOnce()
    try expectReadersSawNoFailure()
    try expectOneOfTwoHasMoved()
    try office.expectSound()
  }

  // MARK: People

  /// Registers as fast as it goes, every third document with a file of its own.
  private let clerk = """
    n=$((n + 1)); file=--paper
    if [ $((n % 3)) = 0 ]; then
      file=$me-$n.pdf; { cat "$letter"; echo "% $me $n"; } > $file
    fi
    vpdt incoming register $file --from "Sở GDĐT" --ref $n/$me --issued 2026-03-01 --type CV \
      --subject Họp || echo "= $?"
    """

  private let reader = """
    for words in 'incoming list' 'incoming show 1' 'search Họp' 'journal list' 'incoming list --all'
    do vpdt $words >/dev/null || echo "= $words: $?"; done
    """

  /// Submits one document after the other, as does somebody else at the same time.
  private let mover = """
    n=$((n + 1)); if vpdt incoming submit $n; then echo "= $n"; else
      grep -q incoming.unknown $me.err && n=$((n - 1))
      cat $me.err >> $me.refused; : > $me.err
    fi
    """

  /// Starts a person who does one thing again and again, in a shell in the folder of the office.
  private func start(_ kind: String, _ number: Int, _ work: String) throws -> RunningProcess {
    let name = kind.uppercased() + String(number)
    let script = """
      cd '\(office.shell.folder)'
      vpdt() { '\(BuiltProgram.path)' --office office --now \(office.moment) "$@"; }
      letter='\(Project.root)/Tests/Fixtures/pdfsig/pdf/n01-unsigned.pdf'
      me=\(name) n=0 end=$(($(date +%s) + \(seconds)))
      while [ $(date +%s) -lt $end ]; do
      \(work)
      done
      """
    return try RunningProcess(["/bin/sh", "-c", script], answer: office.shell.folder + "/" + name)
  }

  private func lines(_ name: String) throws -> [String] {
    let bytes = try FileContents.read(office.shell.folder + "/" + name, limit: 1 << 26)
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  // MARK: What has become of it

  private func expectEveryDocumentOnce() throws {
    var promised: [Int: String] = [:]
    for number in 1...count {
      #expect(try lines("CLERK\(number).err") == [])
      for line in try lines("CLERK\(number)") where line.hasPrefix("vào sổ ") {
        let words = line.split { $0 == " " }
        let entry = try #require(words[2].split(separator: "/").first.flatMap { Int($0) })
        #expect(promised.updateValue(String(words[3]), forKey: entry) == nil)
      }
    }
    #expect(promised.keys.sorted() == Array(1...max(promised.count, 1)))
    let register = try office.shell.run("vpdt incoming list --all | tr -s ' ' | cut -d ' ' -f 1,5")
    var entered: [Int: String] = [:]
    for line in register.lines {
      let words = line.split(separator: " ")
      guard words.count == 2, let entry = words[0].split(separator: "/").first.flatMap({ Int($0) })
      else { continue }
      #expect(entered.updateValue(String(words[1]), forKey: entry) == nil)
    }
    #expect(entered == promised)
  }

  private func expectReadersSawNoFailure() throws {
    for number in 1...count {
      let answers = try lines("READER\(number)").filter { !$0.hasSuffix("incoming show 1: 1") }
      #expect(answers == [])
      let errors = try lines("READER\(number).err").filter { $0.contains("[store.") }
      #expect(errors == [])
    }
  }

  private func expectOneOfTwoHasMoved() throws {
    let moved = try (1...2).map { try lines("MOVER\($0)").filter { $0.hasPrefix("= ") } }
    #expect(Set(moved[0]).intersection(moved[1]).isEmpty)
    #expect(Set(moved[0] + moved[1]).count == moved[0].count + moved[1].count)
    for number in 1...2 where Folders.exists(office.shell.folder + "/MOVER\(number).refused") {
      let refusals = try lines("MOVER\(number).refused").filter { $0.hasPrefix("vpdt: ") }
      #expect(
        refusals.allSatisfy {
          $0.hasSuffix("[workflow.not-now]") || $0.hasSuffix("[incoming.unknown]")
        }, "\(refusals.first { !$0.hasSuffix("[workflow.not-now]") } ?? "")")
    }
  }
}
