import Desk
import Glibc
import Office
import Platform
import Store

// Programs people find their mail and files with, over the texts of the same office, from the start of
// each command to its end: how long a search takes, and what of it is found without marks.
extension BenchRun {
  private static let peerSearches = 60
  private static let peerDocuments = 20_000

  func measureFindingPeers() throws {
    let documents = min(options.documents, BenchRun.peerDocuments)
    let path = try office(of: documents)
    let finder = try Finder(at: path)
    var random = Random(seed: 13)
    let lines = try (0..<BenchRun.peerSearches).map { index in
      try finder.line(index % 2 == 0 ? .one : .two, &random, isMarked: true)
    }
    let ours = SearchProgram(
      name: "vpdt", program: try BenchRun.vpdt(),
      newest: { ["--office", path, "search", "--limit", "50"] + $0 },
      all: { ["--office", path, "search", "--json", "--limit", "100000"] + $0 },
      countedLine: #""id":"#)
    try measure(ours, lines, documents)
    let folder = workplace.path + "/peers"
    try Folders.makeAll(folder + "/mail/cur")
    try Folders.makeAll(folder + "/mail/new")
    try Folders.makeAll(folder + "/mail/tmp")
    try Folders.makeAll(folder + "/files")
    try writeTexts(of: path, to: folder)
    for peer in SearchProgram.peers(in: folder) {
      do {
        try peer.prepare()
        try measure(peer, lines, documents)
      } catch let skipped as Skipped {
        skip(peer.name, skipped.reason)
      }
    }
  }

  private func measure(_ program: SearchProgram, _ lines: [String], _ documents: Int) throws {
    var times: [Double] = []
    var (marked, unmarked) = (0, 0)
    for (index, line) in lines.enumerated() {
      let bare = folded(line)
      for line in [line, bare] {
        let duration = try milliseconds { try program.find(line) }
        if index >= 3 { times.append(duration) }
      }
      marked += try program.count(line)
      unmarked += try program.count(bare)
    }
    add(
      Figure(
        what: "\(program.name) over \(documents) texts, p50 / p99", unit: "ms",
        ours: Samples([Samples(times).median]), floor: Samples([Samples(times).high]),
        remark: "Beside it 99 of 100; the newest 50 of one or two words, from the command's start.")
    )
    add(
      Figure(
        what: "  documents found with marks : without", unit: "",
        ours: Samples([Double(marked)]), floor: Samples([Double(unmarked)])))
  }

  /// Every document as a letter, and as a file.
  private func writeTexts(of path: String, to folder: String) throws {
    let database = try OfficeFolder(path: path).open()
    var number = 0
    try database.read { _ in
      try database.each(
        """
        SELECT kind, reference, issuer, subject, arrived_ms / 1000 FROM incoming_document
        UNION ALL SELECT kind, symbol, '', subject, issued_ms / 1000 FROM outgoing_document
        """
      ) { row in
        number += 1
        let kind = DocumentKind(word: row.text(0))?.name ?? row.text(0)
        let text = [kind, row.text(1), row.text(2), row.text(3)].joined(separator: "\n") + "\n"
        try FileContents.writeNew(folder + "/files/\(number).txt", Array(text.utf8))
        let letter =
          "From: a@b.vn\nTo: c@d.vn\nSubject: \(number)\nMessage-ID: <\(number)@b.vn>\n"
          + "Date: \(BenchRun.letterDate(row.int(4)))\n"
          + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
          + "Content-Transfer-Encoding: 8bit\n\n" + text
        try FileContents.writeNew(folder + "/mail/cur/\(number):2,S", Array(letter.utf8))
      }
    }
  }
}

extension BenchRun {
  /// The date of a letter (RFC 5322, 3.3), of seconds since 1970.
  private static func letterDate(_ seconds: Int) -> String {
    let day = Moment(milliseconds: Int64(seconds) * 1000)!.date
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year) 08:00:00 +0700"
  }
}

/// A program that searches.
private struct SearchProgram {
  let name: String
  let program: String
  var environment: [String: String] = [:]
  /// What makes its index.
  var indexing: [[String]] = []
  /// The newest 50, as a person asks for them.
  let newest: ([String]) -> [String]
  /// Everything that is found.
  let all: ([String]) -> [String]
  /// What stands once in the output for each document; nil where a line is one.
  var countedLine: String?

  static func peers(in folder: String) -> [SearchProgram] {
    let mail = folder + "/mail"
    let notmuch = folder + "/notmuch-config"
    let recoll = folder + "/recoll"
    return [
      SearchProgram(
        name: "mu", program: "mu",
        environment: ["XDG_CACHE_HOME": folder + "/mu", "HOME": folder],
        indexing: [["mu", "init", "--maildir=" + mail], ["mu", "index", "--quiet"]],
        newest: { ["find", "--maxnum=50", "--sortfield=date", "--reverse", "--fields=i"] + $0 },
        all: { ["find", "--fields=i"] + $0 }),
      SearchProgram(
        name: "notmuch", program: "notmuch",
        environment: ["NOTMUCH_CONFIG": notmuch, "HOME": folder],
        indexing: [
          [
            "sh", "-c",
            "printf '[database]\\npath=%s\\n[user]\\nname=a\\nprimary_email=a@b.vn\\n' '\(mail)' >'\(notmuch)'",
          ], ["notmuch", "new", "--quiet"],
        ],
        newest: { ["search", "--output=messages", "--limit=50"] + $0 },
        all: { ["search", "--output=messages"] + $0 }),
      SearchProgram(
        name: "recoll", program: "recollq",
        environment: ["RECOLL_CONFDIR": recoll, "HOME": folder, "LC_ALL": "C.UTF-8"],
        indexing: [
          [
            "sh", "-c",
            "mkdir -p '\(recoll)' && printf 'topdirs = \(folder)/files\\n' >'\(recoll)/recoll.conf'",
          ], ["recollindex"],
        ],
        newest: { ["-b", "-n", "50", "-S", "mtime", "-D"] + $0 },
        all: { ["-b", "-n", "100000"] + $0 }),
    ]
  }

  func prepare() throws {
    guard ["/usr/bin", "/usr/local/bin"].contains(where: { Folders.exists($0 + "/" + program) })
    else { throw Skipped(reason: "not installed") }
    for command in indexing { _ = try run(command) }
    for (name, value) in environment { setenv(name, value, 1) }
  }

  /// Runs a search to its end, whatever it finds.
  func find(_ line: String) throws {
    _ = try StartedProgram(program, newest(words(of: line)), errors: nil).wait()
  }

  func count(_ line: String) throws -> Int {
    let output = try run([program] + all(words(of: line)))
    guard let countedLine else { return output.count { $0 == UInt8(ascii: "\n") } }
    return String(decoding: output, as: UTF8.self)
      .split(separator: countedLine, omittingEmptySubsequences: false).count - 1
  }

  private func words(of line: String) -> [String] { line.split(separator: " ").map(String.init) }

  private func run(_ command: [String]) throws -> [UInt8] {
    var child = ChildProcess(
      command[0], Array(command.dropFirst()), environment: environment,
      searchPath: "/usr/bin:/usr/local/bin:/bin")
    child.timeLimit = 600_000
    child.outputLimit = 64 << 20
    return try child.run().output
  }
}
