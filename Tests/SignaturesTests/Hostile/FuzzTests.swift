import Office
import Platform
import Testing

@testable import Signatures

private let fixtures =
  "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Fixtures"

@Suite struct `The samples, changed at random` {
  /// The program stands beside the tests; it starts processes of its own, so that one that ends over an
  /// input does not end the tests.
  private static let program = Folders.parent(of: Machine.program()) + "/vpdt-fuzz"

  @Test(.enabled(if: Folders.exists(program)))
  func `are read to the end, in time, in little memory, and never "valid"`() throws {
    let seconds = Machine.variable("VPDT_FUZZ").flatMap { Int($0) } ?? 10
    let seed = Machine.variable("VPDT_SEED").map { ["--seed", $0] } ?? []
    var child = ChildProcess(
      Self.program,
      ["--seconds", String(seconds), "--samples", fixtures + "/pdfsig", "--keep", "fuzz-findings"]
        + seed, environment: ["PATH": "/usr/bin:/bin"])
    child.timeLimit = (seconds + 600) * 1000
    let outcome = try child.run()
    #expect(
      outcome.ending == .exited(0),
      "\(String(decoding: outcome.output, as: UTF8.self)) \(String(decoding: outcome.errors, as: UTF8.self))"
    )
  }

  @Test(.enabled(if: Folders.exists(program)))
  func `that were found to break a rule keep to it`() throws {
    let names = try Folders.names(in: fixtures + "/fuzz").filter { !$0.hasSuffix(".md") }
    var child = ChildProcess(
      Self.program,
      ["again"] + names.map { "\(fixtures)/fuzz/\($0)" } + ["--samples", fixtures + "/pdfsig"],
      environment: ["PATH": "/usr/bin:/bin"])
    child.timeLimit = 600_000
    let outcome = try child.run()
    #expect(outcome.ending == .exited(0), "\(String(decoding: outcome.output, as: UTF8.self))")
  }

  @Test(arguments: try Folders.names(in: fixtures + "/fuzz").filter { $0.hasSuffix(".pdf") })
  func `that were found to be read wrongly are read as they should`(name: String) throws {
    let bytes = try #require(try FileContents.read("\(fixtures)/fuzz/\(name)", limit: 1 << 20))
    let reports = (0..<8).map { _ in
      // A new checker each time: nothing may depend on what was done before.
      let checker = FileChecker(ProofChecker(trust: Fixtures.trust, searchPath: "/nonexistent"))
      return bytes.withUnsafeBytes { checker.report(on: $0) }
    }
    #expect(reports.allSatisfy { $0 == reports[0] })
    #expect(![.valid, .extended].contains(reports[0].verdict))
  }
}
