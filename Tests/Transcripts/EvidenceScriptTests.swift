import Platform
import Testing

/// A registered file with a time stamp over the root it is in, and the README's script.
@Suite(.enabled(if: ChildProcess("openssl", ["version"]).isThere, "openssl is not installed"))
struct `The README's script over evidence` {
  let shell: Shell

  init() throws {
    shell = try Shell(moment: "2026-03-02T09:00")
    let made = try shell.run(
      """
      set -e; tsa="$FIXTURES/programs/tsa"
      vpdt init office --name "Trường THCS Hoa Ban" --organ-id H29.123.7 --abbreviation HB --rehearsal
      for n in 1 2 3 4 5; do
        { cat "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf"; echo "% $n"; } > $n.pdf
        vpdt incoming register $n.pdf --from "Sở GDĐT" --ref $n/SGDĐT --issued 2026-02-27 \
          --type CV --subject "Họp lần $n"
      done
      vpdt evidence renew --request root.tsq
      "$tsa" make tsa "TSA thử"; "$tsa" stamp tsa root.tsq root.tsr
      vpdt evidence attach root.tsr
      vpdt evidence renew --request later.tsq
      "$tsa" make later "TSA sau"; "$tsa" stamp later later.tsq later.tsr
      vpdt evidence attach later.tsr
      vpdt evidence show 3/2026 --out evidence
      """)
    try #require(made.status == 0, "\(made.lines)")
    try FileContents.writeNew(
      shell.folder + "/verify-evidence.sh", Array(try Self.script().utf8))
  }

  /// The only shell block of the README that calls itself `verify-evidence.sh`.
  static func script() throws -> String {
    let blocks = try Project.text(Project.root + "/README.md").split(separator: "```sh\n")
      .dropFirst()
    let found = blocks.filter { $0.hasPrefix("# verify-evidence.sh") }
    return String(try #require(found.count == 1 ? found[0].split(separator: "```").first : nil))
  }

  /// What the script says of a copy of the evidence, `own`, after `change`.
  private func verify(_ words: String, after change: String = "true") throws -> [String] {
    try shell.run(
      "rm -rf own; cp -r evidence own; \(change); sh verify-evidence.sh \(words)"
    ).lines
  }

  @Test func `finds a file that was there, by either root, and each time stamp by the next root`()
    throws
  {
    #expect(try Self.script().split(separator: "\n").count <= 20)
    for words in [
      "3.pdf own/1 tsa/ca.pem", "3.pdf own/2 later/ca.pem",
      "own/1/token-1.tst own/2 later/ca.pem",
    ] {
      #expect(matches(try verify(words), ["there since …GMT"]), "\(words)")
    }
  }

  @Test func `refuses an altered file, an altered path, another root and a foreign token`() throws {
    func path(_ file: String) -> String { "own/1/$(sha256sum < \(file) | cut -c 1-64).path" }
    let noPath = "no path for the bytes of"
    let elsewhere = ["the path does not lead to the root", "? 1"]
    #expect(
      try verify("6.pdf own/1 tsa/ca.pem", after: "cp 3.pdf 6.pdf; echo >> 6.pdf")
        == ["\(noPath) 6.pdf", "? 1"])
    #expect(try verify("4.pdf own/1 tsa/ca.pem") == ["\(noPath) 4.pdf", "? 1"])
    // Nor does another file's path under its name help.
    #expect(
      try verify("4.pdf own/1 tsa/ca.pem", after: "mv \(path("3.pdf")) \(path("4.pdf"))")
        == elsewhere)
    let edits = ["1y/LR/RL/", "1s/.$/x/", "2d", "1p", "2s/..$//", "1s/$/ $(touch here)/"]
    for edit in edits {
      let change = "sed -i '\(edit)' \(path("3.pdf"))"
      #expect(try verify("3.pdf own/1 tsa/ca.pem", after: change) == elsewhere, "\(edit)")
    }
    #expect(!Folders.exists(shell.folder + "/here"))
    #expect(
      try verify("3.pdf own/1 tsa/ca.pem", after: "cp own/2/root.bin own/1/root.bin") == elsewhere)

    let unknown = ["no time stamp of an authority below later/ca.pem", "? 1"]
    #expect(try verify("3.pdf own/1 later/ca.pem") == unknown)
    let foreign = "cp own/2/token-2.tst own/1/token-1.tst"
    #expect(try verify("3.pdf own/1 later/ca.pem", after: foreign) == unknown)
    #expect(try verify("3.pdf own/1 later/ca.pem", after: "rm own/1/*.tst") == unknown)
  }
}

extension ChildProcess {
  /// Whether it can be run at all.
  fileprivate var isThere: Bool { (try? run().ending) == .exited(0) }
}
